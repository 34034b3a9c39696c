import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { passesQuery } from './api.ts';
import styles from './evidence.module.css';
import { settleOf } from './settle.ts';
import { passWords, type Signatures } from './signature.ts';

interface BasisProps {
  study: string;
  evidence: EvidenceView;
  signatures: Signatures | undefined;
}

/** For a cell without words: what was read, by whom, under which codebook, and what would settle it. */
export function Basis({ study, evidence, signatures }: BasisProps) {
  const { sources, passes } = evidence;
  const unread = sources.filter(({ examined }) => !examined).map(({ id }) => id);
  const { data: earlier } = useQuery({ ...passesQuery(study, unread), enabled: unread.length > 0 });
  const settle = settleOf(evidence);
  return (
    <section className={styles.basis} aria-label="What was read">
      <h3>What was read</h3>
      {sources.length === 0 && <p>Nothing: there is no interview or conversation of this month.</p>}
      <ul>
        {sources.map(({ id, title, participantWords, voice, included, examined }) => {
          const looked = (examined ? passes : (earlier ?? [])).filter(({ source }) => source === id);
          return (
            <li key={id}>
              <Link to="/studies/$study/sources/$source" params={{ study, source: id }}>
                {title}
              </Link>
              <span>
                {participantWords.toLocaleString('en-GB')} participant words
                {voice === 'other' && ', other voice'}
                {!included && ', not counted'}
              </span>
              {!examined && (
                <span>{looked.length > 0 ? 'read before, not for this theme:' : 'not read yet'}</span>
              )}
              {signatures && looked.map((pass) => <span key={pass.id}>{passWords(signatures, pass)}</span>)}
            </li>
          );
        })}
      </ul>
      <p className={styles.settle}>
        {settle.words}{' '}
        {settle.open && (
          <Link to="/studies/$study/sources/$source" params={{ study, source: settle.open.source }}>
            {settle.open.label}
          </Link>
        )}
      </p>
    </section>
  );
}

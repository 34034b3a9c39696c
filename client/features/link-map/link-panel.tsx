import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { shortDay } from '#client/lib/day.ts';
import { LineSign } from '#client/ui/arrow-line.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { ExcerptView } from '#shared/api/analysis.ts';
import type { LinkMapView, MapLink } from '#shared/link/map-view.ts';
import { areaWords, basisWords, doesWhat, sinceOf } from '#shared/link/words.ts';
import { linkExcerptsQuery } from './api.ts';
import styles from './link-panel.module.css';

interface LinkPanelProps {
  study: string;
  view: LinkMapView;
  link: MapLink;
  /** All accounts that the open line joins, this one among them. */
  beside: readonly MapLink[];
  onLink: (link: string) => void;
  onClose: () => void;
  /** Opens the transcript at an excerpt. */
  turnLink: (excerpt: ExcerptView) => ReactNode;
  /** To what happened to it. */
  history: ReactNode;
  /** What can be done with it. */
  deeds: ReactNode;
}

/** What a link rests on: whose account, where, since when, and the words themselves. */
export function LinkPanel(props: LinkPanelProps) {
  const { study, view, link, beside, onLink, onClose, turnLink, history, deeds } = props;
  const { data } = useQuery(linkExcerptsQuery(study, link.id));
  const changed = useChangedBy(study, link.rev);
  const title = (id: string) => view.ends.find((end) => end.id === id)?.title ?? '';
  const since = sinceOf(link);
  return (
    <Panel
      title={`${title(link.from)} ${doesWhat(link)} ${title(link.to)}`}
      eyebrow="Link"
      width={344}
      onClose={onClose}
      footer={deeds}
      head={
        <dl className={styles.facts}>
          <dt>Account</dt>
          <dd className={styles.basis}>
            <LineSign isReading={link.basis === 'researcher'} /> {basisWords(link)}
          </dd>
          <dt>Areas</dt>
          <dd>{areaWords(link, view.areas) ?? 'nowhere in particular'}</dd>
          <dt>Since</dt>
          <dd>{since === null ? 'not dated by any excerpt' : view.waves[since]}</dd>
          {link.note !== '' && (
            <>
              <dt>Note</dt>
              <dd>{link.note}</dd>
            </>
          )}
          <dt>Last changed</dt>
          <dd>
            {changed === '' ? '…' : changed} {history}
          </dd>
        </dl>
      }
    >
      {beside.length > 1 && (
        <section className={styles.part} aria-label="Accounts in this line">
          <h3>{beside.length} accounts in this line</h3>
          <ul className={styles.beside}>
            {beside.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === link.id || undefined}
                  onClick={() => onLink(one.id)}
                >
                  {title(one.from)} {doesWhat(one)} {title(one.to)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part} aria-label="Excerpts">
        <h3>
          Excerpts
          {data && data.items.length > 0 && <span>{data.items.length}</span>}
        </h3>
        {!data && <Waiting label="Reading the excerpts…" lines={4} lineHeight={22} />}
        {data?.items.length === 0 && (
          <p className={styles.none}>
            {data.uncounted > 0
              ? 'No excerpt that counts: its words are withdrawn, lie in the trash or wait for their new place.'
              : 'No excerpt yet. Until somebody’s words are added, nothing said supports it.'}
          </p>
        )}
        {data?.items.map((excerpt) => (
          <blockquote key={`${excerpt.source} ${excerpt.start} ${excerpt.end}`}>
            <p>“{excerpt.text}”</p>
            <footer>
              {turnLink(excerpt)}
              <span>
                {[excerpt.attribution, ...(excerpt.day === null ? [] : [shortDay(excerpt.day)])].join(', ')}
              </span>
            </footer>
          </blockquote>
        ))}
        {data && data.items.length > 0 && data.uncounted > 0 && (
          <p className={styles.none}>
            {data.uncounted} more {data.uncounted === 1 ? 'does' : 'do'} not count now: withdrawn, in the
            trash or waiting for their new place.
          </p>
        )}
      </section>
    </Panel>
  );
}

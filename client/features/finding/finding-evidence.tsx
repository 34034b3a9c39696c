import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { type FindingTold, restsOnWords } from '#shared/finding/export.ts';
import type { FindingChanges } from '#shared/finding/finding.ts';
import { findingExcerptsQuery } from './api.ts';
import styles from './finding.module.css';
import { KeptWords } from './kept-words.tsx';
import { Passages } from './passages.tsx';
import type { Where } from './told.ts';

interface FindingEvidenceProps {
  study: string;
  told: FindingTold;
  where: Where;
  deskOf: (source: string, coding: string) => Place;
  onChange: (changes: FindingChanges) => void;
}

const NOTHING: never[] = [];

/** What a finding rests on, area by area and month by month, and what speaks against it. */
export function FindingEvidence({ study, told, where, deskOf, onChange }: FindingEvidenceProps) {
  const { finding, reach, areas } = told;
  const asked = [finding.kind, ...finding.themes, ...finding.areas].join(' ');
  const { data: items, isPending } = useQuery(findingExcerptsQuery(study, finding.id, asked));
  const all = items ?? NOTHING;
  const monthAt = new Map<string | null, number>(where.waves.map(({ id }, at) => [id, at]));
  const monthOf = (wave: string | null) => where.waves[monthAt.get(wave) ?? -1]?.name ?? '';
  const listed = all.toSorted(
    (one, other) => (monthAt.get(one.excerpt.wave) ?? -1) - (monthAt.get(other.excerpt.wave) ?? -1),
  );
  const isAgainst = (codings: readonly { id: (typeof finding.against)[number] }[]) =>
    codings.some(({ id }) => finding.against.includes(id));
  const offered = listed.filter(({ excerpt, against }) => against !== '' || isAgainst(excerpt.codings));
  const places = [...where.areas, { id: null, name: 'No area' }];
  const shared = { finding, monthOf, deskOf, onChange };
  return (
    <>
      <section className={styles.part} aria-label="Evidence">
        <h2>Evidence</h2>
        <p className={styles.soft}>
          {finding.evidence.length === 0
            ? 'Nothing is ticked yet.'
            : `${finding.evidence.length} ticked, from ${restsOnWords(finding)}.`}
        </p>
        {isPending && <Waiting label="Reading the passages…" lines={6} lineHeight={44} />}
        {items?.length === 0 && (
          <p className={styles.soft}>
            {finding.themes.length === 0
              ? 'Name a theme, and its passages stand here.'
              : 'Nothing is coded with these themes yet.'}
          </p>
        )}
        {places.map(({ id, name }) => {
          const here = listed.filter(({ excerpt }) => excerpt.area === id);
          return here.length === 0 ? null : (
            <details key={name} open={finding.areas.length === 0 || areas.includes(name)}>
              <summary>
                {name} <span className={styles.soft}>{here.length}</span>
              </summary>
              <Passages {...shared} items={here} />
            </details>
          );
        })}
      </section>
      <section className={styles.part} aria-label="What speaks against it">
        <h2>What speaks against it</h2>
        {reach.lacks.length > 0 && (
          <ul className={styles.lacks}>
            {reach.lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        )}
        <Passages {...shared} items={offered} />
        {offered.length === 0 && reach.lacks.length === 0 && items !== undefined && (
          <p className={styles.soft}>
            No passage is marked as not happening or resolved. That is not proof: look, and say where.
          </p>
        )}
        <KeptWords
          key={`${finding.id} against`}
          place={`${finding.id} against`}
          label="What to make of it, or where somebody looked and found none"
          rows={2}
          value={finding.againstNote}
          onSave={(againstNote) => onChange({ againstNote })}
          below={(text, put) =>
            text.trim() === '' &&
            finding.against.length === 0 && (
              <Button
                small
                onClick={() =>
                  put(
                    `None found; looked in ${all.length} passages of ${told.themes.join(', ') || 'no theme'}.`,
                  )
                }
              >
                None found
              </Button>
            )
          }
        />
      </section>
    </>
  );
}

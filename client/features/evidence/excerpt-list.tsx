import { shortDay } from '#client/lib/day.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import styles from './evidence.module.css';
import { stanceWords } from './stance-words.ts';
import { TurnLink } from './turn-link.tsx';

interface ExcerptListProps {
  study: string;
  evidence: EvidenceView;
}

const some = (count: number) => `${count} ${count === 1 ? 'excerpt' : 'excerpts'}`;

/** The coordinator's words in their order, then those of others, told apart. */
export function ExcerptList({ study, evidence: { excerpts, sources } }: ExcerptListProps) {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const groups = (['panel', 'other'] as const).map((voice) => ({
    voice,
    items: excerpts.filter((excerpt) => excerpt.voice === voice),
  }));
  return (
    <>
      {groups.map(({ voice, items }) => {
        if (items.length === 0) return null;
        const days = [...new Set(items.flatMap(({ day }) => (day === null ? [] : [shortDay(day)])))];
        return (
          <section
            key={voice}
            className={styles.excerpts}
            aria-label={voice === 'panel' ? 'Coordinator' : 'Others'}
          >
            <h3>
              {voice === 'panel' ? 'Coordinator’s interview' : 'Other voices'}
              <span>
                {voice === 'panel'
                  ? [some(items.length), ...days].join(' · ')
                  : `${some(items.length)} · not counted in the story`}
              </span>
            </h3>
            {items.map((excerpt) => {
              const source = sourceOf.get(excerpt.source);
              const stances = stanceWords(excerpt.codings);
              return (
                <blockquote key={`${excerpt.source} ${excerpt.start}`} data-included={source?.included}>
                  <p>“{excerpt.text}”</p>
                  <footer>
                    <TurnLink study={study} excerpt={excerpt} />
                    <span>
                      {[
                        excerpt.attribution,
                        ...(voice === 'other' && source ? [source.kind] : []),
                        ...(voice === 'other' && excerpt.day !== null ? [shortDay(excerpt.day)] : []),
                        ...stances,
                        ...(source?.included === false ? ['withdrawn or a duplicate, not counted'] : []),
                      ].join(', ')}
                    </span>
                  </footer>
                </blockquote>
              );
            })}
          </section>
        );
      })}
    </>
  );
}

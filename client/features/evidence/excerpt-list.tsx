import { useEffect, useRef } from 'react';
import { shortDay } from '#client/lib/day.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { codedWords } from '#shared/coding/stance-words.ts';
import styles from './evidence.module.css';
import { TurnLink } from './turn-link.tsx';

interface ExcerptListProps {
  study: string;
  evidence: EvidenceView;
  /** The excerpt that was asked for; every number is a new request. */
  shown?: ShownExcerpt | null;
}

/** An excerpt to be looked at, by one of its codings. */
export interface ShownExcerpt {
  coding: string;
  asked: number;
}

const some = (count: number) => `${count} ${count === 1 ? 'excerpt' : 'excerpts'}`;

/** The coordinator's words in their order, then those of others, told apart. */
export function ExcerptList({ study, evidence, shown = null }: ExcerptListProps) {
  const { excerpts, sources, assessment } = evidence;
  const wanted = useRef<HTMLQuoteElement>(null);
  useEffect(() => {
    if (shown === null) return;
    wanted.current?.scrollIntoView?.({ block: 'nearest' });
    wanted.current?.focus({ preventScroll: true });
  }, [shown]);
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
              const stances = codedWords(excerpt.codings);
              const ids = excerpt.codings.map(({ id }) => id);
              const isShown = shown !== null && ids.some((id) => id === shown.coding);
              const number = (assessment?.excerpts.findIndex((id) => ids.includes(id)) ?? -1) + 1;
              return (
                <blockquote
                  key={`${excerpt.source} ${excerpt.start}`}
                  data-included={source?.included}
                  {...(isShown && { ref: wanted, tabIndex: -1, 'data-shown': '' })}
                >
                  <p>
                    {number > 0 && (
                      <span className={styles.number}>
                        <span className="vh">Excerpt </span>
                        {number}
                      </span>
                    )}
                    “{excerpt.text}”
                  </p>
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

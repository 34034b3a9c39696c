import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clock } from '#client/lib/day.ts';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { ExcerptView } from '#shared/api/analysis.ts';
import { codedWords } from '#shared/coding/stance-words.ts';
import { monthLabel } from '#shared/dates.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { codingsQuery, storyQuery } from './api.ts';
import { CountTable } from './count-table.tsx';
import styles from './excerpts.module.css';
import { some } from './kind-words.ts';
import type { Codebook } from './use-codebook.ts';
import type { ShownWave } from './waves.ts';

interface ExcerptsTabProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
}

/** Every passage a theme rests on, month by month, with the way to the place in its source. */
export function ExcerptsTab({ study, theme, codebook, areas, waves }: ExcerptsTabProps) {
  const { data: story } = useQuery(storyQuery(study, theme.id));
  const { data: codings } = useQuery(codingsQuery(study, theme.id));
  if (!story) return <Waiting label="Reading the excerpts…" lines={4} lineHeight={64} />;
  const awaiting = codebook.awaiting.get(theme.id) ?? 0;
  if (story.excerpts.length === 0)
    return (
      <Empty title="Nothing coded yet">
        {awaiting > 0
          ? `${some(awaiting, 'cell')} of area and month were read before this theme meant what it means now.`
          : 'On the coding desk, select words and press C to apply it.'}
      </Empty>
    );
  const origins = new Map(
    codings?.flatMap(({ id, cameFrom }) => {
      const origin = codebook.themes.find((one) => one.id === cameFrom);
      return origin && origin.id !== theme.id ? [[id, `coded as ${origin.title}`] as const] : [];
    }),
  );
  const originsOf = (excerpt: ExcerptView) => [
    ...new Set(excerpt.codings.flatMap(({ id }) => origins.get(id) ?? [])),
  ];
  const uncounted = codebook.tallies.of(theme.id).own - story.excerpts.length;
  const monthOf = (wave: string | null) => waves.find(({ id }) => id === wave)?.month;
  const groups = [...new Set(story.excerpts.map(({ wave }) => wave))].sort((a, b) =>
    (monthOf(a) ?? '9999') < (monthOf(b) ?? '9999') ? -1 : 1,
  );
  return (
    <div className={styles.page}>
      <CountTable
        tally={codebook.tallies.of(theme.id)}
        withSubThemes={codebook.themes.some(({ parent }) => parent === theme.id)}
        areas={areas}
        waves={waves}
      />
      {groups.map((wave) => {
        const month = monthOf(wave);
        const inside = story.excerpts.filter((excerpt) => excerpt.wave === wave);
        return (
          <section key={wave ?? ''}>
            <h3>
              {month === undefined ? 'Outside the months' : monthLabel(month)}
              <span>{some(inside.length, 'excerpt')}</span>
            </h3>
            {inside.map((excerpt) => (
              <blockquote key={`${excerpt.source} ${excerpt.start} ${excerpt.end}`}>
                <p>“{excerpt.text}”</p>
                <footer>
                  <Link
                    to="/studies/$study/sources/$source"
                    params={{ study, source: excerpt.source }}
                    search={{ turn: excerpt.turn ?? undefined, coding: excerpt.codings[0]?.id }}
                    aria-label={`Open the source here${excerpt.time === null ? '' : `, at ${clock(excerpt.time)}`}`}
                  >
                    {excerpt.time === null ? 'Read on' : clock(excerpt.time)}
                  </Link>
                  <span>
                    {[excerpt.attribution, ...codedWords(excerpt.codings), ...originsOf(excerpt)].join(' · ')}
                  </span>
                </footer>
              </blockquote>
            ))}
          </section>
        );
      })}
      {uncounted > 0 && (
        <p className="sub">
          {uncounted} more {uncounted === 1 ? 'stands' : 'stand'} in sources that are withdrawn or duplicates,
          and {uncounted === 1 ? 'counts' : 'count'} for nothing.
        </p>
      )}
    </div>
  );
}

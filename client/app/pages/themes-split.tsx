import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { sourcesQuery } from '#client/features/codebook/api.ts';
import { SplitScreen } from '#client/features/codebook/split-screen.tsx';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { shownWaves } from '#client/features/codebook/waves.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { meant } from '#shared/reference.ts';
import { deskPlace, themesPlace } from '../places.ts';
import styles from './themes.module.css';

/** A theme split, its passages walked through one by one. */
export function ThemesSplitPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from: '/studies/$study/themes/split' });
  const codebook = useCodebook(id);
  const { data: sources } = useQuery(sourcesQuery(id));
  const [found] =
    search.theme === undefined || !codebook
      ? []
      : meant(
          search.theme,
          codebook.themes.map(({ id: theme, title }) => ({ id: theme, names: [title] })),
        );
  const theme = codebook?.themes.find((one) => one.id === found?.id);
  return (
    <div className={styles.single}>
      <title>{`Split ${theme?.title ?? ''} · ${study.title} · Throughline`}</title>
      {codebook && theme && (
        <SplitScreen
          key={theme.id}
          study={id}
          theme={theme}
          codebook={codebook}
          areas={study.areas}
          waves={shownWaves(study.waves, new Date().toISOString().slice(0, 10))}
          from={({ source, coder }) =>
            [
              sources?.find((one) => one.id === source)?.title,
              codebook.coders.find((one) => one.id === coder)?.initials,
            ]
              .filter(Boolean)
              .join(' · ')
          }
          places={{
            theme: (open) => themesPlace(id, { open }),
            coding: ({ source, id: coding }) => deskPlace(id, source, { coding }),
          }}
        />
      )}
      {!theme && (
        <>
          <h1 className="vh">Split a theme</h1>
          {codebook ? (
            <Empty
              title="This theme is not in the study"
              deeds={
                <ButtonLink look="primary" place={themesPlace(id)}>
                  To the themes
                </ButtonLink>
              }
            >
              It may have been removed, or undone.
            </Empty>
          ) : (
            <Waiting label="Reading the codebook…" lines={10} lineHeight={44} />
          )}
        </>
      )}
    </div>
  );
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { CodebookTree } from '#client/features/codebook/codebook-tree.tsx';
import { CodebookWhole } from '#client/features/codebook/codebook-whole.tsx';
import { CreateDialog } from '#client/features/codebook/create-dialog.tsx';
import { placeOf } from '#client/features/codebook/place.ts';
import { RecheckFoot } from '#client/features/codebook/recheck-foot.tsx';
import { SortFoot } from '#client/features/codebook/sort-foot.tsx';
import { ThemePart } from '#client/features/codebook/theme-part.tsx';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { shownWaves } from '#client/features/codebook/waves.ts';
import { BeginFromReadings } from '#client/features/reading/begin-from-readings.tsx';
import { sourcesQuery } from '#client/features/source/api.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { meant } from '#shared/reference.ts';
import { proposalsPlace, sourcesPlace } from '../places.ts';
import styles from './themes.module.css';
import { useThemesPlaces } from './themes-places.ts';

/** The codebook: every theme in the frame, what it means, and what became of it. */
export function ThemesPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from: '/studies/$study/themes' });
  const navigate = useNavigate({ from: '/studies/$study/themes' });
  const codebook = useCodebook(id);
  const [isCreating, setCreating] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  useShortcuts('Themes', [
    { keys: 'mod+/', does: 'Filter the themes', run: () => filter.current?.select(), inFields: true },
    { keys: 'shift+n', deed: 'theme.add', does: 'A new theme', run: () => setCreating(true) },
  ]);
  const waves = shownWaves(study.waves, new Date().toISOString().slice(0, 10));
  const [found] =
    search.open === undefined || !codebook
      ? []
      : meant(
          search.open,
          codebook.themes.map(({ id: theme, title }) => ({ id: theme, names: [title] })),
        );
  const theme = codebook?.themes.find((one) => one.id === found?.id);
  const open = (next: string | undefined) =>
    void navigate({ search: ({ tab: _, ...before }) => ({ ...before, open: next }) });
  const places = useThemesPlaces(id);
  const isEmpty = codebook?.themes.length === 0;
  const { data: sources = [] } = useQuery({
    ...sourcesQuery(id),
    enabled: isEmpty === true,
    throwOnError: false,
  });
  const create = (
    <Button deed="theme.add" look="primary" icon="plus" onClick={() => setCreating(true)}>
      Create a theme
    </Button>
  );
  return (
    <div className={styles.page} data-open={theme ? '' : undefined} data-empty={isEmpty ? '' : undefined}>
      <title>{`${theme ? `${theme.title} · ` : ''}Themes · ${study.title} · Throughline`}</title>
      <div className={styles.left}>
        {codebook ? (
          <CodebookTree
            study={id}
            codebook={codebook}
            waves={waves}
            open={theme?.id}
            narrowed={{
              words: search.filter ?? '',
              show: search.show ?? ['in-use'],
              folded: search.fold ?? [],
            }}
            onNarrow={({ words, show, folded }) =>
              void navigate({
                search: (before) => ({
                  ...before,
                  filter: words === '' ? undefined : words,
                  show: show.length === 1 && show[0] === 'in-use' ? undefined : [...show],
                  fold: folded.length === 0 ? undefined : [...folded],
                }),
                replace: true,
              })
            }
            onOpen={open}
            onWaits={(of) => places.go(places.queue(of))}
            onNew={() => setCreating(true)}
            filter={filter}
            whole={<CodebookWhole study={study} codebook={codebook} places={places} />}
            foot={
              <>
                <SortFoot themes={codebook.themes} place={places.sort()} />
                <RecheckFoot study={id} queue={places.queue()} />
              </>
            }
          />
        ) : (
          <>
            <h1 className="vh">Themes</h1>
            <Waiting label="Reading the themes…" lines={18} lineHeight={26} />
          </>
        )}
      </div>
      {codebook && theme ? (
        <ThemePart
          key={theme.id}
          study={id}
          theme={theme}
          codebook={codebook}
          places={places}
          areas={study.areas}
          waves={waves}
          tab={search.tab ?? 'meaning'}
          onTab={(tab) =>
            void navigate({ search: (before) => ({ ...before, tab: tab === 'meaning' ? undefined : tab }) })
          }
          onOpen={open}
          middle={styles.middle}
          back={
            <div className={styles.back}>
              <Button small look="quiet" icon="left" onClick={() => open(undefined)}>
                All themes
              </Button>
            </div>
          }
        />
      ) : (
        <div className={styles.wide}>
          {isEmpty && (
            <Empty title="No themes yet" deeds={create}>
              Begin with a word for what you notice. Themes can also be made on the coding desk, while you
              read.
              <BeginFromReadings
                readings={sources.filter(({ kind }) => kind === 'reading')}
                proposalsOf={(source) => proposalsPlace(id, source)}
                all={sourcesPlace(id, { kind: 'reading' })}
              />
            </Empty>
          )}
          {codebook && codebook.themes.length > 0 && (
            <Empty title={search.open === undefined ? 'Choose a theme' : 'This theme is not in the study'}>
              {search.open === undefined
                ? 'Its meaning, its excerpts and its history stand here. Arrows move in the tree, Enter opens, F2 renames, Alt and arrows put a theme elsewhere.'
                : 'It may have been removed, or undone. The tree shows those that are here.'}
            </Empty>
          )}
        </div>
      )}
      {codebook && isCreating && (
        <CreateDialog
          study={id}
          codebook={codebook}
          first={placeOf(theme ?? { kind: 'change', group: null, parent: null })}
          onDone={(added) => {
            setCreating(false);
            open(added.id);
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { meant } from '#shared/reference.ts';
import { queueQuery, sourcesQuery } from './api.ts';
import styles from './recheck.module.css';
import { RecheckHead, type RecheckNarrowed } from './recheck-head.tsx';
import { RecheckList } from './recheck-list.tsx';
import { RecheckMeaning } from './recheck-meaning.tsx';
import { narrowedQueue } from './recheck-narrowed.ts';
import { RecheckThemes } from './recheck-themes.tsx';
import type { Codebook } from './use-codebook.ts';

interface RecheckQueueProps {
  study: string;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  /** Id or title of the theme that is shown; the first that waits where none is named. */
  theme: string | undefined;
  narrowed: RecheckNarrowed;
  onNarrow: (narrowed: RecheckNarrowed) => void;
  /** Id of whoever reads. */
  reader: string;
  waveName: (wave: string) => string;
  places: {
    theme: (theme: string) => Place;
    codebook: Place;
    /** The desk at a source, with the theme to be looked for, or at a coding in it. */
    desk: (source: string, theme: string, coding?: string) => Place;
    split: (theme: string) => Place;
  };
  onGo: (place: Place) => void;
}

/** What waits to be looked at again since themes changed their meaning, theme by theme. */
export function RecheckQueue(props: RecheckQueueProps) {
  const { study, codebook, areas, theme, narrowed, onNarrow, reader, waveName, places, onGo } = props;
  const { data: all } = useQuery(queueQuery(study));
  const { data: sources } = useQuery(sourcesQuery(study));
  if (!all || !sources)
    return (
      <>
        <h1 className="vh">Re-check queue</h1>
        <Waiting label="Reading what waits…" lines={10} lineHeight={44} />
      </>
    );
  const sourceOf = new Map<string, (typeof sources)[number]>(sources.map((source) => [source.id, source]));
  const items = narrowedQueue(all, {
    area: narrowed.area,
    coder: narrowed.isMine ? reader : undefined,
    areaOf: (source) => sourceOf.get(source)?.area ?? null,
  }).flatMap((item) => {
    const found = codebook.themes.find(({ id }) => id === item.theme);
    return found ? [{ item, theme: found }] : [];
  });
  const [named] =
    theme === undefined
      ? []
      : meant(
          theme,
          codebook.themes.map(({ id, title }) => ({ id, names: [title] })),
        );
  const shown = named ? items.find((one) => one.theme.id === named.id) : items[0];
  const next = items[0];
  const from = (id: string) => {
    const source = sourceOf.get(id);
    if (!source) return '';
    const area = areas.find((one) => one.id === source.area)?.name;
    return [area, source.wave === null ? undefined : waveName(source.wave)].filter(Boolean).join(' · ');
  };
  const title = (id: string) => sourceOf.get(id)?.title ?? '';
  return (
    <>
      <RecheckHead
        items={items.map(({ item }) => item)}
        areas={areas}
        narrowed={narrowed}
        onNarrow={onNarrow}
        back={places.codebook}
      />
      {items.length === 0 ? (
        <Empty title="Nothing waits">
          {codebook.themes.length === 0
            ? 'There are no themes yet.'
            : all.length === 0
              ? 'Every theme has been looked for, as it is meant today, wherever it can be.'
              : 'Nothing that this filter lets through. Something waits elsewhere.'}
        </Empty>
      ) : (
        <div className={styles.columns}>
          <RecheckThemes items={items} current={shown?.theme.id} themePlace={places.theme} />
          <div className={`scroll ${styles.main}`}>
            {shown ? (
              <>
                <RecheckMeaning theme={shown.theme} item={shown.item} codebook={codebook} />
                <RecheckList
                  key={shown.theme.id}
                  study={study}
                  theme={shown.theme}
                  item={shown.item}
                  from={({ source, coder }) =>
                    [title(source), codebook.coders.find(({ id }) => id === coder)?.initials]
                      .filter(Boolean)
                      .join(' · ')
                  }
                  placeOf={from}
                  deskPlace={(source, coding) => places.desk(source, shown.theme.id, coding)}
                  splitPlace={places.split(shown.theme.id)}
                  onGo={onGo}
                />
              </>
            ) : (
              next && (
                <Empty
                  title={`Nothing waits for ${codebook.themes.find(({ id }) => id === named?.id)?.title ?? 'this theme'}`}
                  deeds={
                    <ButtonLink look="primary" place={places.theme(next.theme.id)}>
                      Next: {next.theme.title}
                    </ButtonLink>
                  }
                >
                  It has been looked for, as it is meant today, wherever it can be.
                </Empty>
              )
            )}
          </div>
        </div>
      )}
    </>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { meQuery } from '#client/features/account/api.ts';
import { RecheckQueue } from '#client/features/codebook/recheck-queue.tsx';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { hrefOf } from '#client/lib/place.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { waveNames } from '#shared/analysis/wording.ts';
import { meant, slug } from '#shared/reference.ts';
import { deskPlace, recheckPlace, splitPlace, themesPlace } from '../places.ts';
import styles from './themes.module.css';

const from = '/studies/$study/themes/recheck';

/** What waits to be looked at again since themes changed their meaning. */
export function ThemesRecheckPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: me } = useSuspenseQuery(meQuery);
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const router = useRouter();
  const codebook = useCodebook(id);
  const names = waveNames(study.waves);
  const [area] =
    search.area === undefined
      ? []
      : meant(
          search.area,
          study.areas.map((one) => ({ id: one.id, names: [one.name] })),
        );
  return (
    <div className={styles.single}>
      <title>{`Re-check queue · ${study.title} · Throughline`}</title>
      {codebook ? (
        <RecheckQueue
          study={id}
          codebook={codebook}
          areas={study.areas}
          theme={search.theme}
          narrowed={{ area: area?.id, isMine: search.mine === true }}
          onNarrow={(narrowed) =>
            void navigate({
              search: (before) => ({
                ...before,
                area: slug(study.areas.find((one) => one.id === narrowed.area)?.name ?? '') || undefined,
                mine: narrowed.isMine || undefined,
              }),
              replace: true,
            })
          }
          reader={me.id}
          waveName={(wave) => names[study.waves.findIndex((one) => one.id === wave)] ?? ''}
          places={{
            theme: (theme) => recheckPlace(id, { ...search, theme }),
            codebook: themesPlace(id),
            desk: (source, theme, coding) =>
              deskPlace(id, source, coding === undefined ? { recheck: theme } : { coding }),
            split: (theme) => splitPlace(id, theme),
          }}
          onGo={(place) => router.history.push(hrefOf(place))}
        />
      ) : (
        <>
          <h1 className="vh">Re-check queue</h1>
          <Waiting label="Reading the codebook…" lines={10} lineHeight={44} />
        </>
      )}
    </div>
  );
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { apartQuery, nearQuery, sourcesQuery } from '#client/features/source/api.ts';
import { NearTable } from '#client/features/source/near-table.tsx';
import { useApart } from '#client/features/source/use-apart.ts';
import { useSourceDeeds } from '#client/features/source/use-source-deeds.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { Source } from '#shared/source/source.ts';
import { deskPlace, sourcesPlace } from '../places.ts';
import styles from './near-duplicates.module.css';

const from = '/studies/$study/sources/near';

/** Sources that are nearly the same, or a part, of another that counts too; and those of which somebody said what they are. */
export function NearDuplicatesPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: sources } = useQuery(sourcesQuery(id));
  const { data: near, error } = useQuery({ ...nearQuery(id), throwOnError: false });
  const { data: dismissed = [] } = useQuery({ ...apartQuery(id), throwOnError: false });
  const { pair: open } = useSearch({ from });
  const navigate = useNavigate({ from });
  const { change } = useSourceDeeds(id, () => undefined);
  const { keepApart, compareAgain } = useApart(id);
  const byId = new Map(sources?.map((source) => [source.id, source]));
  const pairs = (near ?? []).flatMap(({ id: one, primary: other, ...like }) => {
    const [source, primary] = [byId.get(one), byId.get(other)];
    // What was said here a moment ago is in the list of sources first.
    return source?.duplicateOf === null && primary?.duplicateOf === null
      ? [{ source, primary, ...like }]
      : [];
  });
  const confirmed = sources?.filter(({ duplicateOf }) => duplicateOf !== null) ?? [];
  const apart = dismissed.flatMap(({ id: said, source: one, other: two }) => {
    const [source, other] = [byId.get(one), byId.get(two)];
    return source?.duplicateOf === null && other?.duplicateOf === null ? [{ id: said, source, other }] : [];
  });
  const refused = change.error ?? keepApart.error ?? compareAgain.error;
  const isBusy = change.isRunning || keepApart.isRunning || compareAgain.isRunning;
  const isRead = sources !== undefined && near !== undefined;
  const nameOf = (source: Source) => (
    <PlaceLink place={deskPlace(id, source.id)} title={source.title}>
      {source.title}
    </PlaceLink>
  );
  return (
    <div className={styles.page}>
      <title>{`Near-duplicates · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <div>
          <h1>Near-duplicates</h1>
          <p className="sub">
            Sources of which nine tenths or more stand in another one too. Both count until somebody says that
            one is a duplicate; then it is kept and counts for nothing. Two of their own are not asked about
            again.
          </p>
        </div>
        <ButtonLink place={sourcesPlace(id)}>All sources</ButtonLink>
      </header>
      {refused && <ErrorNote what={refused.message} help={refused.help} />}
      {error && <ErrorNote what={error.message} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={`scroll ${styles.list}`} tabIndex={0} aria-label="List of near-duplicates">
        {!isRead && !error && <Waiting label="Comparing the sources…" lines={6} lineHeight={48} />}
        {isRead && pairs.length === 0 && (
          <Empty title="No source is nearly the same as another that counts">
            Every text is compared with every other, as soon as one is added or corrected.
          </Empty>
        )}
        {isRead && pairs.length > 0 && (
          <NearTable
            study={id}
            pairs={pairs}
            deskOf={(source) => deskPlace(id, source.id)}
            open={open ?? pairs[0]?.source.id}
            isBusy={isBusy}
            onOpen={(source) => void navigate({ search: { pair: source ?? 'none' }, replace: true })}
            onConfirm={(source, of) => change.run({ source, changes: { duplicateOf: of.id } })}
            onApart={(source, other) => keepApart.run({ source: source.id, other: other.id })}
          />
        )}
        {apart.length > 0 && (
          <section className={styles.confirmed} aria-labelledby="two-of-their-own">
            <h2 id="two-of-their-own">Two of their own</h2>
            <ul>
              {apart.map(({ id: said, source, other }) => (
                <li key={said}>
                  <span>
                    {nameOf(source)} and {nameOf(other)} both count, until one gets another text
                  </span>
                  <Button
                    deed="source.compare-again"
                    small
                    look="quiet"
                    busy={isBusy}
                    aria-label={`Compare ${source.title} and ${other.title} again`}
                    onClick={() => compareAgain.run(said)}
                  >
                    Compare again
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {confirmed.length > 0 && (
          <section className={styles.confirmed} aria-labelledby="confirmed-duplicates">
            <h2 id="confirmed-duplicates">Counted once</h2>
            <ul>
              {confirmed.map((source) => {
                const primary = byId.get(source.duplicateOf ?? source.id);
                return (
                  <li key={source.id}>
                    <span>
                      {nameOf(source)} is a duplicate of {primary ? nameOf(primary) : 'a source in the trash'}
                    </span>
                    <Button
                      deed="source.change"
                      small
                      look="quiet"
                      busy={isBusy}
                      aria-label={`Count ${source.title} as its own`}
                      onClick={() => change.run({ source, changes: { duplicateOf: null } })}
                    >
                      Count as its own
                    </Button>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </section>
    </div>
  );
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { KindToggles } from '#client/features/over-time/kind-toggles.tsx';
import type { KindKey } from '#client/features/over-time/rows.ts';
import { phasesToTakeQuery, snapshotsQuery, thenAndNowQuery } from '#client/features/snapshot/api.ts';
import { ClaimsTable } from '#client/features/snapshot/claims-table.tsx';
import { SnapshotField } from '#client/features/snapshot/snapshot-field.tsx';
import { TakeButton } from '#client/features/snapshot/take-button.tsx';
import { ThenAndNowExport } from '#client/features/snapshot/then-and-now-export.tsx';
import { ThenAndNowHead } from '#client/features/snapshot/then-and-now-head.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { dayLabel } from '#shared/dates.ts';
import { meant, slug } from '#shared/reference.ts';
import type { Claim } from '#shared/snapshot/claim.ts';
import { claimsShown } from '#shared/snapshot/shown.ts';
import { overTimePlace, themePlace, threatPlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import { NoSnapshot } from './no-snapshot.tsx';
import styles from './then-and-now.module.css';
import type { ThenAndNowSearch } from './then-and-now-search.ts';

const from = '/studies/$study/over-time/then-and-now';
const KINDS: readonly KindKey[] = ['change', 'enabler', 'threat', 'opportunity', 'unsorted'];
const kindOf = (key: KindKey) => (key === 'unsorted' ? null : key);

/** What was claimed at the end of a phase, what is today, and why it differs. */
export function ThenAndNowPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { phase, show = 'changed', kinds, area: areaName } = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: snapshots } = useQuery(snapshotsQuery(id));
  const { data: phases = [] } = useQuery(phasesToTakeQuery(id));
  const named = snapshots?.map((head) => ({ id: head.id, names: [head.phase.title], head }));
  const head = phase === undefined ? snapshots?.at(-1) : meant(phase, named ?? []).at(-1)?.head;
  const { data: view, error } = useQuery({
    ...thenAndNowQuery(id, head?.id ?? ''),
    enabled: head !== undefined,
  });
  const set = (change: Partial<ThenAndNowSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const area = study.areas.find((one) => slug(one.name) === areaName || one.id === areaName);
  const occurring = KINDS.filter((key) => view?.claims.some(({ theme }) => theme.kind === kindOf(key)));
  const shownKinds = kinds ?? occurring;
  const shown = claimsShown(view?.claims ?? [], { show, kinds: shownKinds.map(kindOf), area: area?.id });
  const lastMonth = study.waves.findLast(({ status }) => status === 'closed') ?? study.waves.at(-1);
  const placeOf = (claim: Claim, theme: string) => {
    if (claim.area === null || !lastMonth) return themePlace(id, theme);
    if (claim.kind === 'status' && claim.theme.kind === 'threat')
      return threatPlace(id, `${theme}.${claim.area.id}`);
    return overTimePlace(id, { cell: `${theme}.${claim.area.id}.${lastMonth.month}` });
  };
  return (
    <div className={styles.page}>
      <title>{`Then and now · ${study.title} · Throughline`}</title>
      <TimeNav study={id} />
      {error && (
        <>
          <h1 className="vh">Then and now</h1>
          <ErrorNote what={error.message} help={error.help} />
        </>
      )}
      {!error && snapshots && !head && <NoSnapshot study={id} phases={phases} asked={phase} />}
      {!error && !view && (head || !snapshots) && (
        <>
          <h1 className="vh">Then and now</h1>
          <Waiting label="Holding then against now…" lines={10} lineHeight={44} />
        </>
      )}
      {view && head && !error && (
        <>
          <ThenAndNowHead view={view} deeds={<ThenAndNowExport study={id} view={view} shown={shown} />}>
            <SnapshotField
              snapshots={snapshots ?? []}
              value={view.snapshot.id}
              onChange={(next) => set({ phase: next })}
            />
            <Segmented
              label="Which claims"
              value={show}
              onChange={(next) => set({ show: next === 'changed' ? undefined : next })}
              options={[
                { value: 'changed', label: 'What changed' },
                { value: 'left', label: 'Left open' },
                { value: 'all', label: 'All' },
              ]}
            />
            <KindToggles
              kinds={occurring}
              shown={shownKinds}
              onKinds={(next) => set({ kinds: next.length === occurring.length ? undefined : next })}
            />
            <div className={styles.area}>
              <SelectField
                label="Area"
                hidesLabel
                value={area?.id ?? ''}
                onChange={(next) =>
                  set({ area: slug(study.areas.find((one) => one.id === next)?.name ?? '') || undefined })
                }
                options={[
                  { value: '', label: 'All areas' },
                  ...study.areas.map((one) => ({ value: one.id, label: one.name })),
                ]}
              />
            </div>
            {phases
              .filter((one) => one.id === view.snapshot.phase.id)
              .map((one) => (
                <TakeButton key={one.id} study={id} phase={one} />
              ))}
          </ThenAndNowHead>
          {shown.length === 0 ? (
            <Empty
              title={show === 'left' ? 'Nothing was left open here' : 'Nothing reads otherwise here'}
              deeds={
                <Button onClick={() => set({ show: 'all', kinds: undefined, area: undefined })}>
                  Show all claims
                </Button>
              }
            />
          ) : (
            <div className={`scroll ${styles.claims}`}>
              <ClaimsTable
                taken={dayLabel(view.snapshot.takenAt)}
                themes={shown}
                themePlace={(theme) => themePlace(id, theme)}
                placeOf={placeOf}
              />
              {view.named.length > 0 && show !== 'left' && (
                <p className={styles.named}>
                  <b>Named since:</b> {view.named.map(({ title }) => title).join(', ')}.
                </p>
              )}
            </div>
          )}
        </>
      )}
    </div>
  );
}

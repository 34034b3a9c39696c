import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { findingsQuery, findingThingsQuery, groundQuery } from '#client/features/finding/api.ts';
import { FindingList } from '#client/features/finding/finding-list.tsx';
import { FindingSheet } from '#client/features/finding/finding-sheet.tsx';
import { FindingsBar } from '#client/features/finding/findings-bar.tsx';
import { NewFinding } from '#client/features/finding/new-finding.tsx';
import { shownOf, tell, whereOf } from '#client/features/finding/told.ts';
import { useFindingDeeds } from '#client/features/finding/use-finding-deeds.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { addressOf, meant } from '#shared/reference.ts';
import { deskPlace, historyPlace, reportsPlace } from '../places.ts';
import styles from './findings.module.css';

const from = '/studies/$study/findings';
const NOTHING: never[] = [];

/** What the team claims, how far the evidence reaches, and what speaks against it. */
export function FindingsPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: findings } = useQuery(findingsQuery(id));
  const { data: ground } = useQuery(groundQuery(id));
  const { data: things } = useQuery(findingThingsQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<typeof search>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });
  const deeds = useFindingDeeds(id, (added) => set({ finding: added.id, write: undefined }));
  const { over } = deeds;
  const where = useMemo(() => whereOf(study), [study]);
  const told = useMemo(
    () =>
      findings && ground && things
        ? findings.map((one) => tell(over(one), { ground, where, things }))
        : undefined,
    [findings, ground, things, where, over],
  );
  const named = (things?.themes ?? NOTHING).map((theme) => ({ id: theme.id, names: [theme.title], theme }));
  const theme = search.theme === undefined ? undefined : meant(search.theme, named)[0]?.theme;
  const themeWord = (wanted: string | undefined) => {
    const one = named.find((row) => row.id === wanted);
    return one && addressOf(one, named);
  };
  const filter = { theme: theme?.id, state: search.state, problem: search.problem };
  const shown = told ? shownOf(told, filter) : NOTHING;
  const open = told?.find(({ finding }) => finding.id === search.finding);
  const used = named.filter(({ id: one }) =>
    told?.some(({ finding }) => finding.themes.some((its) => its === one)),
  );
  const isAll = shown.length === told?.length;
  return (
    <div className={styles.page}>
      <title>{`Findings · ${study.title} · Throughline`}</title>
      <FindingsBar
        title={study.title}
        findings={told ?? NOTHING}
        filter={filter}
        themes={used.map((one) => one.theme)}
        onFilter={(change) =>
          set({ ...change, ...('theme' in change && { theme: themeWord(change.theme) }) })
        }
        onNew={() => set({ write: true, finding: undefined })}
        reportsPlace={reportsPlace(id)}
      />
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it. */}
        <section className={`scroll ${styles.list}`} aria-label="All findings" tabIndex={0}>
          {!told && <Waiting label="Holding the claims against the evidence…" lines={6} lineHeight={92} />}
          {told && shown.length > 0 && (
            <FindingList
              findings={shown}
              open={open?.finding.id}
              onOpen={(finding) => set({ finding, write: undefined }, false)}
              onMove={
                isAll
                  ? (finding, position) => deeds.change.run({ id: finding, changes: { position } })
                  : undefined
              }
            />
          )}
          {told && shown.length === 0 && (
            <Empty
              title={told.length === 0 ? 'No findings yet' : 'No finding is like that'}
              deeds={
                told.length === 0 ? (
                  <Button deed="finding.add" look="primary" onClick={() => set({ write: true })}>
                    Write a finding
                  </Button>
                ) : (
                  <Button onClick={() => set({ theme: undefined, state: undefined, problem: undefined })}>
                    Show all
                  </Button>
                )
              }
            >
              {told.length === 0
                ? 'A finding is a claim the team stands for: of which areas and months, on which passages, and what speaks against it.'
                : 'Widen what is asked for above.'}
            </Empty>
          )}
        </section>
        {search.write && !open && (
          <section className={`scroll ${styles.sheet}`} aria-label="New finding">
            <NewFinding
              study={id}
              theme={theme?.id}
              add={deeds.add}
              onCancel={() => set({ write: undefined })}
            />
          </section>
        )}
        {open && ground && things && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it.
          <section className={`scroll ${styles.sheet}`} aria-label="Open finding" tabIndex={0}>
            <FindingSheet
              key={open.finding.id}
              study={id}
              told={open}
              ground={ground}
              where={where}
              things={things}
              deeds={deeds}
              deskOf={(source, coding) => deskPlace(id, source, { coding })}
              historyPlace={historyPlace(id, { about: open.finding.id })}
            />
          </section>
        )}
      </div>
    </div>
  );
}

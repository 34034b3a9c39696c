import { SinceExport } from '#client/features/since/since-export.tsx';
import { SinceLists } from '#client/features/since/since-lists.tsx';
import { SummaryMatrix } from '#client/features/since/summary-matrix.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { overTimePlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import styles from './over-time-since.module.css';
import { useSince } from './use-since.ts';

/** What is different from the round before, and what the team makes of it. */
export function OverTimeSincePage() {
  const page = useSince();
  const { study, search, set, area, areas, since, place, rows, file } = page;
  const isNamed = search.compare === undefined || page.isRefused;
  return (
    <div className={styles.page}>
      <title>{`Since last wave · ${study.title} · Throughline`}</title>
      <TimeNav study={study.id} />
      <header className={styles.bar}>
        <h1>{isNamed ? 'Since last wave' : 'Between two waves'}</h1>
        {place && (
          <Menu
            trigger={
              <Button look="quiet" small opens>
                {page.pairWords}
              </Button>
            }
            groups={page.pairs.map((group) =>
              group.map(({ value, ...entry }) => ({ ...entry, onSelect: () => set({ compare: value }) })),
            )}
          />
        )}
        <p className={styles.caption}>{page.caption}</p>
        {file && <SinceExport name={[study.title, 'since', page.pairWords, area?.name ?? '']} file={file} />}
      </header>
      <p className={styles.printed}>
        <b>{page.title}.</b> {page.caption} Drafted by rule from the coding; signed rows are the team’s.
      </p>
      {page.isRefused && (
        <p className={styles.refused} role="status">
          Two closed months are compared, the earlier first; these are the last two.
        </p>
      )}
      {!since && <Waiting label="Reading the two waves…" lines={12} lineHeight={28} />}
      {since && !place && (
        <Empty
          title="There is nothing to compare yet"
          deeds={<ButtonLink place={overTimePlace(study.id)}>Over time</ButtonLink>}
        >
          After two closed months this says what was newly raised, what was not raised this time, which
          stories turned and who is missing.
        </Empty>
      )}
      {place && rows && (
        <div className={styles.tabs}>
          <Tabs
            label="Area"
            tabs={[
              { value: '', label: 'The study' },
              ...areas.map((one) => ({ value: page.areaWord(one), label: one.name })),
            ]}
            value={area ? page.areaWord(area) : ''}
            onChange={(word) => set({ area: word || undefined })}
          >
            <div className={`scroll ${styles.body}`}>
              <section aria-labelledby="different">
                <h2 id="different">What is different</h2>
                <SinceLists groups={page.groups} isOneArea={area !== undefined} />
              </section>
              <section aria-labelledby="summary" className={styles.summary}>
                <h2 id="summary">Summary of the two waves</h2>
                <SummaryMatrix study={study.id} place={place} rows={rows} signed={page.signed} />
              </section>
            </div>
          </Tabs>
        </div>
      )}
    </div>
  );
}

import { JudgeCell } from '#client/features/evidence/judge-cell.tsx';
import { KindToggles } from '#client/features/over-time/kind-toggles.tsx';
import { SweepBar } from '#client/features/over-time/sweep-bar.tsx';
import { SweepList } from '#client/features/over-time/sweep-list.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { monthLabel } from '#shared/dates.ts';
import { slug } from '#shared/reference.ts';
import { overTimePlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import { AskedBack } from './asked-back.tsx';
import styles from './over-time-review.module.css';
import { useSweep } from './use-sweep.ts';

/** The cells that ask for a judgement, one by one, evidence and form side by side. */
export function OverTimeSweepPage() {
  const sweep = useSweep();
  const { study, search, set, kinds, shown, themes, theme, area, wave, counts, entries, entry } = sweep;
  const named = (id: string) => slug(study.areas.find((one) => one.id === id)?.name ?? '') || undefined;
  const isDone = counts.of > 0 && counts.judged === counts.of;
  return (
    <div className={styles.page}>
      <title>{`Judge cells · ${study.title} · Throughline`}</title>
      <TimeNav study={study.id} />
      <SweepBar counts={counts} order={search.order ?? 'interview'} onOrder={(order) => set({ order })}>
        <KindToggles
          kinds={kinds}
          shown={shown}
          onKinds={(next) => set({ kinds: next.length === kinds.length ? undefined : next })}
        />
        <div className={styles.area}>
          <SelectField
            label="Area"
            hidesLabel
            value={area?.id ?? ''}
            onChange={(id) => set({ area: named(id) })}
            options={[
              { value: '', label: 'All areas' },
              ...study.areas.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <div className={styles.area}>
          <SelectField
            label="Month"
            hidesLabel
            value={wave?.month ?? ''}
            onChange={(month) => set({ wave: month || undefined })}
            options={[
              { value: '', label: 'All months' },
              ...study.waves.map(({ month }) => ({ value: month, label: monthLabel(month) })),
            ]}
          />
        </div>
        <div className={`${styles.area} ${styles.theme}`}>
          <SelectField
            label="Theme"
            hidesLabel
            value={theme?.id ?? ''}
            onChange={(id) => set({ theme: id === '' ? undefined : sweep.themeWord(id) })}
            options={[
              { value: '', label: 'All themes' },
              ...themes.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        </div>
        <Switch isOn={search.stale === true} onChange={(isOn) => set({ stale: isOn || undefined })}>
          Only stale
        </Switch>
        <Switch isOn={search.all === true} onChange={(isOn) => set({ all: isOn || undefined })}>
          Judged too
        </Switch>
      </SweepBar>
      {!sweep.isRead && <Waiting label="Reading the cells…" lines={10} lineHeight={44} />}
      {sweep.isRead && !entry && (
        <Empty
          title={
            search.stale
              ? 'No assessment is stale'
              : isDone
                ? 'Every cell here is judged'
                : 'No cell asks yet'
          }
          deeds={<ButtonLink place={overTimePlace(study.id)}>Over time</ButtonLink>}
        >
          {isDone || search.stale
            ? 'When what an assessment rests on changes, it comes back here and says what.'
            : 'A cell asks for a judgement once its month is closed, its interviews were read in full, and the theme was raised or denied in them.'}
        </Empty>
      )}
      {entry && (
        <div className={styles.columns} data-narrow="">
          <SweepList ref={sweep.list} entries={entries} current={entry.key} onChoose={sweep.choose} />
          <JudgeCell
            key={entry.key}
            study={study.id}
            place={entry.cell}
            theme={{ title: entry.title, kind: entry.kind, word: sweep.themeWord(entry.cell.theme) }}
            areaName={study.areas.find(({ id }) => id === entry.cell.area)?.name ?? ''}
            months={sweep.months}
            askedBack={<AskedBack study={study.id} {...entry.cell} />}
            onJudged={sweep.goOn}
            onLeave={sweep.leave}
          />
        </div>
      )}
    </div>
  );
}

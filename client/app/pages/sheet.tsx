import { cellWord } from '#client/features/over-time/cell-address.ts';
import { PrintedSheet } from '#client/features/sheet/printed-sheet.tsx';
import { SheetExport } from '#client/features/sheet/sheet-export.tsx';
import { SheetList } from '#client/features/sheet/sheet-list.tsx';
import { longDay } from '#client/lib/day.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { listed } from '#shared/analysis/wording.ts';
import type { SheetLineView } from '#shared/api/sheet.ts';
import { monthLabel } from '#shared/dates.ts';
import { slug } from '#shared/reference.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { areaPlace, overTimePlace, peoplePlace } from '../places.ts';
import styles from './sheet.module.css';
import { SheetAskedBack } from './sheet-asked-back.tsx';
import { useSheet } from './use-sheet.ts';

const stateWords = { planned: 'planned', held: 'held', missed: 'missed', declined: 'declined' };

/** What to ask a coordinator in the next interview, and what was asked. */
export function SheetPage() {
  const { study, area, people, person, wave, place, view, error, search, set } = useSheet();
  if (!area) return <NotFoundPage />;
  const isPrinted = search.view === 'printed';
  const when = wave ? monthLabel(wave.month) : '';
  const day = view?.interview?.day;
  const head = {
    title: `${area?.name ?? ''}, ${person?.pseudonym ?? ''}`,
    when: [`Interview, ${when}`, day ? longDay(day) : ''].filter(Boolean).join(' · '),
  };
  const evidenceOf = ({ cell, theme }: SheetLineView) =>
    cell && theme
      ? overTimePlace(study.id, { cell: cellWord(cell, { ...study, themes: [theme] }) })
      : undefined;
  return (
    <div className={`scroll ${styles.page}`}>
      <title>{`Interview sheet, ${area?.name ?? ''} · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <div>
          <h1>Interview sheet</h1>
          <p className="sub">
            {area && <PlaceLink place={areaPlace(study.id, slug(area.name))}>{area.name}</PlaceLink>}
            {person && ` · ${[person.pseudonym, person.role].filter(Boolean).join(', ')}`}
            {view?.interview && ` · ${stateWords[view.interview.state]}${day ? ` ${longDay(day)}` : ''}`}
          </p>
        </div>
        {place && wave && (
          <div className={styles.deeds}>
            {people.length > 1 && (
              <SelectField
                label="Coordinator"
                hidesLabel
                value={place.participant}
                onChange={(participant) => set({ participant })}
                options={people.map(({ pseudonym }) => ({ value: pseudonym, label: pseudonym }))}
              />
            )}
            <SelectField
              label="Month"
              hidesLabel
              value={wave.month}
              onChange={(month) => set({ wave: month })}
              options={study.waves.map(({ month, label }) => ({ value: month, label }))}
            />
            <Segmented
              label="View"
              options={[
                { value: 'sheet', label: 'Sheet' },
                { value: 'printed', label: 'As printed' },
              ]}
              value={isPrinted ? 'printed' : 'sheet'}
              onChange={(next) => set({ view: next === 'printed' ? next : undefined })}
            />
            {view && <SheetExport head={head} lines={view.lines} />}
          </div>
        )}
      </header>
      {error && <ErrorNote what={error.message} help={error.help} />}
      {!place && (
        <Empty
          title={wave ? 'Nobody on the panel here yet' : 'No months yet'}
          deeds={<ButtonLink place={peoplePlace(study.id)}>People</ButtonLink>}
        >
          A sheet is drawn up for a coordinator of the area.
        </Empty>
      )}
      {place && !view && !error && <Waiting label="Drawing up the sheet…" lines={8} lineHeight={64} />}
      {place && view && !isPrinted && (
        <div className={styles.team}>
          <p className={styles.note}>
            The coordinator may read the printed sheet: only the questions are printed. Everything else here
            is for the team.
            {view.earlierVoices.length > 0 &&
              ` ${listed(view.earlierVoices)} spoke here before: the questions must not tell what was said then.`}
            {person && <SheetAskedBack study={study.id} person={person.pseudonym} />}
          </p>
          <SheetList
            key={`${place.participant} ${place.wave}`}
            study={study.id}
            view={view}
            place={place}
            evidenceOf={evidenceOf}
          />
        </div>
      )}
      {view && (
        <div className={styles.printed} data-shown={isPrinted || undefined}>
          <PrintedSheet head={head} lines={view.lines} />
        </div>
      )}
    </div>
  );
}

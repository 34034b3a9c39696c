import { type ReactNode, useEffect, useRef } from 'react';
import { shortDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { Chip } from '#client/ui/chip.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { ExcerptView } from '#shared/api/analysis.ts';
import type { StatusRecord } from '#shared/threat/threat.ts';
import { watchIn } from '#shared/threat/watch.ts';
import { Answers } from './answers.tsx';
import { type CameMonth, HowItCame } from './how-it-came.tsx';
import styles from './panel.module.css';
import { RecordedList } from './recorded-list.tsx';
import { type BoardCell, type BoardRow, excerptsOf } from './rows.ts';
import { Track } from './track.tsx';

interface ThreatPanelProps {
  row: BoardRow;
  cell: BoardCell;
  /** Undefined while they are being read. */
  months: readonly CameMonth[] | undefined;
  records: readonly StatusRecord[];
  names: ReadonlyMap<string, string>;
  /** The interview still to be held in which it is to be asked, if none is named. */
  nextMonth: string | null;
  coderName: (coder: string) => string;
  /** Hands the focus to it; 0 does not, every other number is a new request. */
  asked: number;
  themeOf: (word: string) => Place;
  deskOf: (excerpt: ExcerptView) => Place;
  linkAt: Place;
  toSet: Place;
  /** The interview sheet on which it is asked. */
  sheet: Place;
  /** What coordinators answered about it: beside the status, never part of it. */
  askedBack: ReactNode;
  /** The memos on the threat. */
  memo: ReactNode;
  /** The deeds. */
  footer: ReactNode;
  onClose: () => void;
}

/** A threat in an area: what stands and who says so, how it came, what to ask, and what addresses it. */
export function ThreatPanel(props: ThreatPanelProps) {
  const { row, cell, months, records, names, nextMonth, coderName, asked, themeOf, deskOf, linkAt } = props;
  const { standing, track, view, areaName, warnings } = cell;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) body.current?.focus();
  }, [asked]);
  const watch = watchIn(row.watch, view.watch);
  const askIn = watch.askIn === null ? nextMonth : (names.get(watch.askIn) ?? null);
  const panelExcerpts = months?.flatMap(({ excerpts }) => excerpts.filter(({ voice }) => voice === 'panel'));
  const recorded = view.recorded;
  return (
    <div className={styles.place} data-kind="threat">
      <Panel
        title={areaName}
        eyebrow={
          <>
            <KindShape kind="threat" size={10} isNamed />
            <PlaceLink className="clip" place={themeOf(row.word)}>
              {row.title}
            </PlaceLink>
          </>
        }
        head={
          <>
            <p className={styles.big}>
              <Track track={track} width={132} />
              <Chip
                isConfirmed={standing.isConfirmed}
                differs={standing.differs}
                says={
                  cell.by === null
                    ? 'suggested'
                    : `${standing.isConfirmed ? 'confirmed' : 'recorded'} by ${cell.by}`
                }
              >
                {standing.words}
              </Chip>
            </p>
            <p className={styles.signature}>
              {recorded
                ? `${standing.isConfirmed ? 'Confirmed' : `Recorded as ${recorded.status}`} by ${cell.by}, ${shortDay(recorded.at)}, for ${names.get(recorded.wave)}. ${standing.differs ? `The rule says: ${view.suggested.words}.` : 'The rule agrees.'}`
                : `Suggested: ${view.suggested.words}.`}
            </p>
          </>
        }
        footer={<div className={styles.deeds}>{props.footer}</div>}
        onClose={props.onClose}
      >
        <div ref={body} tabIndex={-1} className={styles.body}>
          {warnings.length > 0 && (
            <ul className={styles.warnings}>
              {warnings.map((words) => (
                <li key={words}>
                  {words.endsWith('without stance') ? (
                    <PlaceLink place={props.toSet}>{words}</PlaceLink>
                  ) : (
                    words
                  )}
                </li>
              ))}
            </ul>
          )}
          {props.askedBack}
          <section className={styles.part}>
            <h3>
              How it came <span>{panelExcerpts && `${excerptsOf(panelExcerpts.length)}, coordinator`}</span>
            </h3>
            {months && <HowItCame months={months} deskOf={deskOf} />}
          </section>
          <section className={styles.part}>
            <h3>
              <PlaceLink place={props.sheet}>{askIn === null ? 'Ask' : `Ask in ${askIn}`}</PlaceLink>
            </h3>
            <p className={styles.ask}>{watch.question || 'No question yet.'}</p>
            <dl>
              {watch.claim !== '' && (
                <>
                  <dt>Claimed</dt>
                  <dd>{watch.claim}</dd>
                </>
              )}
              <dt>Avoided</dt>
              <dd>{watch.avoidedIf || 'not said yet what would show it'}</dd>
              <dt>Overcome</dt>
              <dd>{watch.overcomeIf || 'not said yet what would show it'}</dd>
            </dl>
          </section>
          <section className={styles.part}>
            <h3>What addresses it</h3>
            <Answers answers={row.answers} themeOf={themeOf} linkAt={linkAt} />
          </section>
          <section className={styles.part}>
            <h3>Recorded</h3>
            <RecordedList records={records} names={names} coderName={coderName} />
          </section>
          <div className={styles.memo}>{props.memo}</div>
        </div>
      </Panel>
    </div>
  );
}

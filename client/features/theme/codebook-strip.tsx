import { scaleUtc } from 'd3-scale';
import { useState } from 'react';
import { shortDay } from '#client/lib/day.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import { monthLabel, monthsFrom } from '#shared/dates.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './codebook-strip.module.css';
import { EventDialog } from './event-dialog.tsx';
import { spread, stripOf } from './strip.ts';

interface CodebookStripProps {
  theme: {
    id: string;
    kind: ThemeKind | null;
    title: string;
    definition: string;
    useWhen: string;
    notWhen: string;
  };
  events: readonly CodebookEvent[];
  /** Of the whole codebook. */
  all: readonly CodebookEvent[];
  /** First and last month of the study. */
  months: { first: string; last: string };
  /** ISO day. */
  today: string;
  coderName: (coder: string) => string;
}

const WIDTH = 1136;
const LEFT = 96;
const DAY_MS = 86_400_000;
/** Mean width of a letter of the labels, in units of the drawing. */
const LETTER = 6.3;
/** What the name of a month needs. */
const MONTH_WIDTH = 34;

/** What became of the theme in the codebook, on the study's time line. */
export function CodebookStrip({ theme, events, all, months, today, coderName }: CodebookStripProps) {
  const [shown, setShown] = useState<CodebookEvent>();
  const { earlier, events: told } = stripOf(events, all, theme.id);
  const versions = all.filter(({ version }) => version !== null).length;
  const begin =
    [told[0]?.event.at.slice(0, 7), months.first].filter((one) => one !== undefined).sort()[0] ??
    months.first;
  const ticks = monthsFrom(begin, months.last);
  const lastDay = new Date(`${months.last}-28`).getTime() + 4 * DAY_MS;
  const newest = told.at(-1);
  const end = Math.max(lastDay, newest ? new Date(newest.event.at).getTime() + DAY_MS : 0);
  const across = scaleUtc()
    .domain([new Date(`${begin}-01`), new Date(end)])
    .range([LEFT, WIDTH]);
  // In a long study the months stand too close for all their names; then the year goes with those that are named.
  const monthWidth = (across(new Date(lastDay)) - LEFT) / ticks.length;
  const namedEvery =
    [1, 2, 3, 6, 12].find((step) => step * monthWidth >= MONTH_WIDTH * Math.min(step, 2)) ?? 12;
  const tickName = (month: string) =>
    monthLabel(month).slice(0, 3) + (namedEvery === 1 ? '' : ` ${month.slice(0, 4)}`);
  const now = new Date(today);
  const isNowShown = now.getTime() <= end;
  const nowAt = isNowShown ? across(now) : WIDTH;
  const places = told.map(({ event }) => across(new Date(event.at)));
  const labels = told.map(({ event, verb, detail }) => ({ head: `${verb} ${shortDay(event.at)}`, detail }));
  const lefts = spread(
    labels.map(({ head, detail }, at) => ({
      at: (places[at] ?? 0) - 5,
      width: Math.max(head.length * 1.08, detail.length) * LETTER + 14,
    })),
    LEFT,
    WIDTH,
  );
  return (
    <section className={styles.strip} aria-label="Codebook history" data-kind={theme.kind ?? 'unsorted'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing. */}
      <svg viewBox={`0 0 ${WIDTH} 58`} role="group" aria-label="Codebook history">
        <text className={styles.head} x={0} y={24}>
          Codebook
        </text>
        <text x={0} y={41}>
          {versions} {versions === 1 ? 'version' : 'versions'}
        </text>
        {earlier > 0 && (
          <text x={0} y={55}>
            {earlier} earlier
          </text>
        )}
        <path className={styles.line} d={`M${earlier > 0 ? LEFT : (places[0] ?? LEFT)} 20H${nowAt}`} />
        {isNowShown && <path className={styles.ahead} d={`M${nowAt} 20H${WIDTH}`} />}
        {ticks.map((month, at) => {
          const x = across(new Date(`${month}-01`));
          return (
            <g key={month}>
              <path className={styles.tick} d={`M${x} 13v14`} />
              {at % namedEvery === 0 && (
                <text x={x + 5} y={12}>
                  {tickName(month)}
                </text>
              )}
            </g>
          );
        })}
        {told.map(({ event }, at) => {
          const { head = '', detail = '' } = labels[at] ?? {};
          return (
            // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing.
            <g
              key={event.number}
              role="button"
              tabIndex={0}
              className={styles.event}
              aria-label={`${head}${detail === '' ? '' : `, ${detail}`}`}
              onClick={() => setShown(event)}
              onKeyDown={(key) => {
                if (key.key !== 'Enter' && key.key !== ' ') return;
                key.preventDefault();
                setShown(event);
              }}
            >
              <rect
                x={(lefts[at] ?? 0) - 3}
                y={30}
                width={Math.max(head.length * 1.08, detail.length) * LETTER + 8}
                height={28}
                rx={3}
              />
              <circle cx={places[at]} cy={20} r={5} />
              <text className={styles.head} x={lefts[at]} y={41}>
                {head}
              </text>
              <text x={lefts[at]} y={55}>
                {detail}
              </text>
            </g>
          );
        })}
        {isNowShown && (
          <>
            <path className={styles.now} d={`M${nowAt} 12v16`} />
            <text className={styles.today} x={nowAt} y={8}>
              today
            </text>
          </>
        )}
      </svg>
      {shown && (
        <EventDialog
          event={shown}
          later={events.filter(({ number }) => number > shown.number)}
          theme={theme}
          coderName={coderName}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}

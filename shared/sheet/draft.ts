import { isObserved } from '../analysis/cell-state.ts';
import type { Cells } from '../analysis/cells.ts';
import type { Facts } from '../analysis/facts.ts';
import { describeStatus } from '../analysis/threat-status.ts';
import { listed, waveNames } from '../analysis/wording.ts';
import type { AreaId, ParticipantId, ThemeId, WaveId } from '../ids.ts';
import type { NextStep } from '../next-step/next-step.ts';
import { lastRecord } from '../threat/last-record.ts';
import type { StatusRecord, Watch } from '../threat/threat.ts';
import { watchIn } from '../threat/watch.ts';
import type { SheetAbout } from './sheet.ts';
import {
  lettersBefore,
  type Reason,
  reasonsHere,
  statusBefore,
  type ThemeBefore,
  type ThemeReason,
} from './theme-reasons.ts';

export type SheetReason = ThemeReason | 'missed' | 'step';

/** A question the study suggests for the next conversation with somebody. */
export interface DraftItem extends SheetAbout {
  reason: SheetReason;
  question: string;
  /** Why it is there, on what evidence; for the team only. */
  why: string;
  /** What would show that a threat was avoided, or overcome; for the team only. */
  shows: { avoided: string; overcome: string } | null;
  /** The cell that the reason rests on. */
  cell: { theme: ThemeId; area: AreaId; wave: WaveId } | null;
  /** Only offered: it is not on the sheet until somebody puts it there. */
  isOffered: boolean;
  /** Its place among all that could be drafted, the same whatever else is. */
  position: number;
}

/** A sentence the team wrote of what somebody told, and that they did not agree with. */
export interface Disputed {
  theme: ThemeId;
  statement: string;
  answer: 'partly' | 'no';
  /** The last month it speaks of. */
  wave: WaveId;
  /** The team looked at the answer and kept to its reading. */
  isKept: boolean;
}

/** What a sheet is drafted from. */
export interface SheetGround {
  facts: Pick<Facts, 'waves' | 'areas' | 'themes' | 'assessments' | 'engagements'>;
  cells: Pick<Cells, 'of'>;
  titles: ReadonlyMap<ThemeId, string>;
  area: AreaId;
  participant: ParticipantId;
  /** The wave of the interview to come; only what came before it is looked at. */
  wave: WaveId;
  watches: readonly Watch[];
  /** What people recorded of threats, the newest last. */
  statuses: readonly StatusRecord[];
  steps: readonly NextStep[];
  /** Themes asked about in this area on earlier sheets. */
  asked: ReadonlySet<ThemeId>;
  /** What this participant said is not right, or only in part, of what the team wrote for them; in order. */
  disputed: readonly Disputed[];
}

/** In this order; a question somebody kept has its number from here, so that none may change. */
const ORDER: Record<SheetReason, number> = {
  watch: 0,
  quiet: 1,
  missed: 2,
  unclear: 3,
  disputed: 3.5,
  step: 4,
  'long-quiet': 5,
  elsewhere: 6,
};
const BETWEEN = 10;
const ROOM = 1_000_000;
const positionOf = (reason: SheetReason, at: number): number => ORDER[reason] * ROOM + at * BETWEEN;

const NOTHING: SheetAbout = { theme: null, step: null, missed: null };
const OPEN: readonly NextStep['state'][] = ['proposed', 'agreed', 'started'];

interface Ground extends SheetGround {
  /** How many waves came before the sheet's. */
  before: number;
  names: readonly string[];
}

/** What to watch a threat by, where it is due in this interview. */
function watched(
  ground: Ground,
  theme: ThemeId,
  here: ThemeBefore,
): (Reason & Pick<DraftItem, 'shows'>) | null {
  const { watches, area, wave, facts, before, names } = ground;
  const mine = watches.filter((one) => one.theme === theme);
  const everywhere = mine.find((one) => one.area === null) ?? null;
  const own = mine.find((one) => one.area === area) ?? null;
  if (!here.isThreat || (!everywhere && !own)) return null;
  const { question, askIn, avoidedIf, overcomeIf } = watchIn(everywhere, own);
  const due = askIn === null ? before : facts.waves.findIndex(({ id }) => id === askIn);
  if (due > before || (here.isSettled && askIn !== wave)) return null;
  const answered = here.row.some(({ state }, at) => at >= due && (state === 'present' || state === 'denied'));
  if (due < before && answered) return null;
  const when = askIn === null ? 'watched' : `to be asked in ${names[due]}`;
  return {
    reason: 'watch',
    why: `${when}: ${describeStatus({ ...statusBefore(here.row), othersRaise: [] }, names)}`,
    question: question === '' ? `How does it stand with “${here.title}”?` : question,
    shows: avoidedIf === '' && overcomeIf === '' ? null : { avoided: avoidedIf, overcome: overcomeIf },
  };
}

/** The sentence on a theme that this participant disputed last, to be talked over. */
function disputedHere({ disputed, facts, before, names }: Ground, theme: ThemeId): Reason | null {
  const at = ({ wave }: Disputed) => facts.waves.findIndex(({ id }) => id === wave);
  const last = disputed.findLast((one) => one.theme === theme && at(one) < before);
  if (!last) return null;
  const answer = last.answer === 'no' ? 'not right' : 'only partly right';
  return {
    reason: 'disputed',
    why: `answered as ${answer} when we checked ${names[at(last)]}${last.isKept ? '; the team kept to its reading' : ''}`,
    question: `You told us that this is ${answer}: “${last.statement.replace(/[“”]/gu, '’')}” How would you say it?`,
  };
}

/** Raised in other areas and never asked about here: offered, since the coordinator has not brought it up. */
function elsewhere(
  ground: Ground,
  theme: ThemeId,
  here: ThemeBefore,
): (Reason & Pick<DraftItem, 'cell'>) | null {
  const { facts, cells, area, before, names, asked } = ground;
  const earlier = new Set(facts.waves.slice(0, before).map(({ id }) => id));
  const wasAsked =
    asked.has(theme) ||
    here.row.some(({ prompted }) => prompted) ||
    facts.assessments.some(
      (one) => one.theme === theme && one.area === area && one.asked === 'yes' && earlier.has(one.wave),
    );
  if (wasAsked || lettersBefore(here.row).includes('P')) return null;
  const raised = facts.areas.flatMap(({ id, name }) => {
    const row = id === area ? [] : cells.of(theme, id).slice(0, before);
    const last = lettersBefore(row).lastIndexOf('P');
    const wave = facts.waves[last]?.id;
    return wave === undefined ? [] : [{ area: id, wave, words: `${name} (${names[last]})` }];
  });
  const first = raised[0];
  if (!first) return null;
  return {
    reason: 'elsewhere',
    why: `raised in ${listed(raised.map(({ words }) => words))}; never asked about here`,
    question: `Have you met with “${here.title}”?`,
    cell: { theme, area: first.area, wave: first.wave },
  };
}

/** The cell to look at: where it was last raised, else last observed, else the last wave before. */
function cellHere({ area, facts }: Ground, theme: ThemeId, { row }: ThemeBefore): DraftItem['cell'] {
  const letters = lettersBefore(row);
  const raised = letters.lastIndexOf('P');
  const wave = facts.waves[raised >= 0 ? raised : Math.max([...letters].findLastIndex(isObserved), 0)]?.id;
  return wave === undefined || row.length === 0 ? null : { theme, area, wave };
}

function themeItem(ground: Ground, theme: Facts['themes'][number], at: number): DraftItem[] {
  const { cells, area, statuses, titles, before, names } = ground;
  const recorded = lastRecord(
    statuses.filter((one) => one.theme === theme.id && one.area === area),
    cells.of(theme.id, area),
  );
  const here: ThemeBefore = {
    title: titles.get(theme.id) ?? '',
    isThreat: theme.kind === 'threat',
    isSettled: recorded?.contradicted === null && ['avoided', 'overcome'].includes(recorded.status),
    row: cells.of(theme.id, area).slice(0, before),
    names,
  };
  const watch = watched(ground, theme.id, here);
  const dispute = disputedHere(ground, theme.id);
  const other = [...reasonsHere(here), ...(dispute ? [dispute] : [])];
  // What stands of a watched threat says already that it was foreseen, or went quiet.
  const more = watch
    ? other.filter(
        ({ reason, why }) => reason === 'disputed' || (reason === 'unclear' && !why.startsWith('mixed')),
      )
    : other;
  const offered = watch || more.length > 0 ? null : elsewhere(ground, theme.id, here);
  const [first, ...rest] = [watch, ...more, offered].filter((one) => one !== null);
  if (!first) return [];
  return [
    {
      ...NOTHING,
      theme: theme.id,
      reason: first.reason,
      question: first.question,
      why: [first, ...rest].map(({ why }) => why).join('; '),
      shows: watch?.shows ?? null,
      cell: offered?.cell ?? cellHere(ground, theme.id, here),
      isOffered: first.reason === 'elsewhere' || first.reason === 'long-quiet',
      position: positionOf(first.reason, at),
    },
  ];
}

/** The months since the last interview held in which there was none: what could not be asked then. */
function missedItem({ facts, participant, area, before, names }: Ground): DraftItem[] {
  const here = facts.engagements.filter(
    (one) => one.participant === participant || (one.panel && one.area === area),
  );
  const stateIn = (wave: number) => {
    const those = here.filter((one) => one.wave === facts.waves[wave]?.id);
    if (those.some(({ state }) => state === 'held')) return 'held';
    return those.find(({ state }) => state === 'missed' || state === 'declined') ?? null;
  };
  const missed: { wave: number; reason: string }[] = [];
  for (let wave = before - 1; wave >= 0; wave -= 1) {
    const state = stateIn(wave);
    if (state === 'held') break;
    if (state !== null) missed.unshift({ wave, reason: state.reason });
  }
  const last = facts.waves[missed.at(-1)?.wave ?? -1]?.id;
  if (last === undefined) return [];
  const months = missed.map(({ wave }) => names[wave] ?? '');
  return [
    {
      ...NOTHING,
      missed: last,
      reason: 'missed',
      question: `We did not speak in ${listed(months)}. What happened then that we should know of?`,
      why: `no interview in ${missed.map(({ reason }, at) => `${months[at]}${reason === '' ? '' : ` (${reason})`}`).join(', ')}`,
      shows: null,
      cell: null,
      isOffered: false,
      position: positionOf('missed', 0),
    },
  ];
}

const stepItem = ({ id, text, state, due, note }: NextStep, at: number): DraftItem => ({
  ...NOTHING,
  step: id,
  reason: 'step',
  question: `How far is this: ${text}?`.replace(/[.?!]+\?$/, '?'),
  why: [`next step, ${state}`, due === null ? '' : `due ${due}`, note].filter(Boolean).join('; '),
  shows: null,
  cell: null,
  isOffered: false,
  position: positionOf('step', at),
});

/**
 * Answers: what must I ask this coordinator now? (method 3)
 * Drafts the questions of an interview from what was heard before it in the area: what is watched, what went quiet,
 * what is unclear, what was undertaken; and offers what other areas raised. One question a theme.
 */
export function draftSheet(given: SheetGround): DraftItem[] {
  const at = given.facts.waves.findIndex(({ id }) => id === given.wave);
  const ground: Ground = { ...given, before: Math.max(at, 0), names: waveNames(given.facts.waves) };
  const { facts, steps, area, participant } = ground;
  return [
    ...facts.themes.flatMap((theme, index) => (theme.retired ? [] : themeItem(ground, theme, index))),
    ...missedItem(ground),
    ...steps
      .filter((step) => OPEN.includes(step.state) && (step.owner === participant || step.area === area))
      .map(stepItem),
  ].sort((one, other) => one.position - other.position);
}

import { listed } from '../analysis/wording.ts';
import { dayLabel } from '../dates.ts';
import type { ThemeId } from '../ids.ts';
import { watchIn } from '../threat/watch.ts';
import type { Cause, Claim, ClaimKind, ThenAndNow } from './claim.ts';
import { becameOf, eventsOn } from './lineage.ts';
import { type Side, sideOf } from './sides.ts';
import { broughtBy, readOtherwise } from './since-then.ts';
import type { Snapshot } from './snapshot.ts';
import type { ThemeStanding } from './standing.ts';
import { type Frame, frameOf, type Today } from './today.ts';
import { whyUnaddressed } from './unaddressed.ts';

type Compared = Pick<ThenAndNow, 'closedSince' | 'reopened' | 'thresholds' | 'events' | 'claims' | 'named'>;
type Since = Claim['since'][number];

/** One thing a theme became, at three readings: today’s of then’s months, and today’s of all. */
interface Successor {
  reread: Side;
  now: Side;
}

function worldSince({ fresh, snapshot }: Frame, kind: ClaimKind, { reread, now }: Successor): string[] {
  if (kind !== 'scope')
    return fresh.length === 0
      ? []
      : [broughtBy(fresh.map(({ name, now: at }) => ({ name, letter: now.cells[at] ?? '-' })))];
  const before = new Set(reread.cells.split(' '));
  const names = snapshot.areas
    .filter(({ id }) => now.cells.includes(id) && !before.has(id))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [`Raised in ${listed(names)} since.`];
}

/** How today reads the months of then otherwise, month by month. */
const otherwise = ({ kept }: Frame, was: Side, { reread }: Successor): string[] =>
  kept.flatMap(({ name, was: at }) => {
    const [from, to] = [was.cells[at] ?? '-', reread.cells[at] ?? '-'];
    return from === to ? [] : [readOtherwise({ name, from, to })];
  });

function judgedSince({ today }: Frame, kind: ClaimKind, was: Side, { now }: Successor): string[] {
  const against = now.contradicted !== null && was.contradicted === null ? [now.contradicted] : [];
  if (now.judged?.at === was.judged?.at && now.judged?.words === was.judged?.words) return against;
  if (now.judged === null)
    return [`What was ${kind === 'status' ? 'recorded' : 'confirmed'} then was taken back.`];
  const { words, by, at, reason } = now.judged;
  const who = today.names.get(by) ?? 'somebody';
  const because = reason === '' ? '.' : `: ${reason.replace(/[.\s]+$/, '')}.`;
  return [
    `${kind === 'status' ? 'Recorded' : 'Confirmed'} as “${words}” by ${who} on ${dayLabel(at)}${because}`,
    ...against,
  ];
}

/** Why the months of then read otherwise, as far as the study tells. */
function readingSince(
  frame: Frame,
  differs: boolean,
  cells: readonly string[],
  events: readonly string[],
): string[] {
  const { thresholds } = frame;
  const rules = differs && thresholds.length > 0 ? [`Thresholds are others: ${thresholds.join('; ')}.`] : [];
  const unexplained = differs && events.length === 0 && rules.length === 0;
  return [
    ...cells,
    ...events,
    ...rules,
    ...(unexplained ? ['Passages or judgements of these months were added, changed or left out since.'] : []),
  ];
}

const as = (cause: Cause, sentences: readonly string[]): Since[] =>
  [...new Set(sentences)].map((words) => ({ cause, words }));

function claimOf(frame: Frame, theme: ThemeStanding, kind: ClaimKind, area: string | null): Claim[] {
  const { snapshot, today, later } = frame;
  const was = sideOf(theme, kind, area);
  if (!was) return [];
  const place = snapshot.areas.find(({ id }) => id === area) ?? null;
  const became = becameOf(theme.id, later);
  const successors = became.flatMap((id): Successor[] => {
    const now = sideOf(
      today.now.find((one) => one.id === id),
      kind,
      area,
    );
    const reread = sideOf(
      today.reread.find((one) => one.id === id),
      kind,
      area,
    );
    return now && reread ? [{ now, reread }] : [];
  });
  const [only, another] = successors;
  const isSame = only !== undefined && another === undefined && only.now.theme === theme.id;
  const cells = only && !another && kind !== 'scope' ? otherwise(frame, was, only) : [];
  const isRead = successors.some(({ reread }) => reread.rule !== was.rule) || cells.length > 0 || !isSame;
  const isGone = !became.some((id) => today.now.some((one) => one.id === id));
  const isAreaGone = area !== null && !today.areas.some(({ id }) => id === area);
  const isTakenBack = kind === 'status' && !only && !isGone && !isAreaGone;
  const judged = isTakenBack
    ? ['What was recorded then was taken back.']
    : successors.flatMap((one) => judgedSince(frame, kind, was, one));
  const events = eventsOn(theme.id, later, today.titles);
  const causes: Cause[] = [
    ...(successors.some(({ reread, now }) => reread.rule !== now.rule) ? (['world'] as const) : []),
    ...(isRead ? (['reading'] as const) : []),
    ...(judged.length > 0 ? (['judgement'] as const) : []),
  ];
  const watch = kind === 'status' ? watchedThen(snapshot, theme.id, area) : '';
  const isNewWord = successors.some(
    ({ now }) => now.said !== was.said || now.isConfirmed !== was.isConfirmed,
  );
  return [
    {
      kind,
      theme: { id: theme.id, title: theme.title, kind: theme.kind },
      area: place,
      was: toldOf(was),
      watched: watch,
      now: successors.map(({ now }) => ({ theme: now.theme, title: now.title, ...toldOf(now) })),
      isChanged: isNewWord || !isSame || cells.length > 0,
      causes,
      since: [
        ...as(
          'world',
          successors.flatMap((one) => worldSince(frame, kind, one)),
        ),
        ...as('reading', readingSince(frame, isRead, cells, events)),
        ...as('judgement', judged),
      ],
      unaddressed: whyUnaddressed({
        kind,
        was: theme.areas.find((one) => one.area === area),
        now: today.now.find(({ id }) => id === only?.now.theme)?.areas.find((one) => one.area === area),
        isGone: isGone && events.length === 0,
        isAreaGone,
        isJudged: judged.length > 0,
        fresh: new Set(
          frame.today.waves.filter((_, at) => frame.fresh.some(({ now }) => now === at)).map(({ id }) => id),
        ),
      }),
    },
  ];
}

const toldOf = ({ words, isConfirmed, firmness }: Side): Claim['was'] => ({ words, isConfirmed, firmness });

/** What the team said a threat would be watched by in an area. */
function watchedThen({ watch }: Snapshot, theme: ThemeId, area: string | null): string {
  const here = watch.filter((one) => one.theme === theme).map((one) => ({ ...one, askIn: null }));
  return watchIn(here.find((one) => one.area === null) ?? null, here.find((one) => one.area === area) ?? null)
    .claim;
}

/**
 * Answers: what did we say then, what do we see now, and why does it differ? (method 3, interim → final)
 * Three readings are held side by side: the snapshot’s, today’s of the same closed months, and today’s of all. Where
 * the first two differ, our reading changed; where the last two differ, the world moved (pitfall 7: earlier
 * judgements are not edited to fit what is known later). Firmness alone, which grows with every month, is no change.
 */
export function thenAndNow(snapshot: Snapshot, today: Today): Compared {
  const { closedSince, reopened, ...frame } = frameOf(snapshot, today);
  const claims = snapshot.themes.flatMap((theme) => [
    ...claimOf(frame, theme, 'scope', null),
    ...snapshot.areas.flatMap(({ id }) => [
      ...claimOf(frame, theme, 'status', id),
      ...claimOf(frame, theme, 'story', id),
    ]),
  ]);
  const known = new Set<string>(snapshot.themes.flatMap(({ id }) => [id, ...becameOf(id, frame.later)]));
  return {
    closedSince,
    reopened,
    thresholds: [...frame.thresholds],
    events: frame.later.length,
    claims,
    named: today.now.filter(({ id }) => !known.has(id)).map(({ id, title, kind }) => ({ id, title, kind })),
  };
}

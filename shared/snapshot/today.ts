import { waveNames } from '../analysis/wording.ts';
import type { CodebookEvent } from '../codebook/event.ts';
import type { WaveId } from '../ids.ts';
import type { Policies } from '../study/policies.ts';
import { policyNames, policyValue, policyWords } from '../study/policy-words.ts';
import type { ThenAndNow } from './claim.ts';
import type { Snapshot } from './snapshot.ts';
import type { ThemeStanding } from './standing.ts';

/** The study of today, as far as a snapshot is held against it. */
export interface Today {
  /** Today’s reading of the waves the snapshot holds, those alone closed that were closed then. */
  reread: readonly ThemeStanding[];
  /** Today’s reading of every wave. */
  now: readonly ThemeStanding[];
  waves: readonly { id: WaveId; month: string; closed: boolean }[];
  areas: readonly { id: string }[];
  /** Every theme’s title, those of retired ones included. */
  titles: ReadonlyMap<string, string>;
  /** The team’s names. */
  names: ReadonlyMap<string, string>;
  events: readonly CodebookEvent[];
  policies: Policies;
}

/** Thresholds that are others than they were, in words. */
const thresholdsSince = (was: Snapshot['policies'], now: Policies): string[] =>
  policyNames.flatMap((name) => {
    const from = was[name];
    if (from === undefined || String(from) === String(now[name])) return [];
    const { name: words, unit } = policyWords[name];
    return [`${words}: ${policyValue(from)} → ${[policyValue(now[name]), unit].join(' ').trim()}`];
  });

/** What every claim is held against. */
export interface Frame {
  snapshot: Snapshot;
  today: Today;
  later: readonly CodebookEvent[];
  /** Months closed since, and those closed then and now, by their place in the study of today and in the snapshot. */
  fresh: readonly { name: string; now: number }[];
  kept: readonly { name: string; was: number }[];
  thresholds: readonly string[];
}

/** Puts a snapshot and the study of today side by side, month by month. */
export function frameOf(
  snapshot: Snapshot,
  today: Today,
): Frame & Pick<ThenAndNow, 'closedSince' | 'reopened'> {
  const names = waveNames(today.waves);
  const thenClosed = new Map(
    snapshot.waves.flatMap(({ id, status }, at) => (status === 'closed' ? [[id, at] as const] : [])),
  );
  const closed = today.waves.flatMap((wave, now) =>
    wave.closed ? [{ ...wave, now, name: names[now] ?? '' }] : [],
  );
  return {
    snapshot,
    today,
    later: today.events.filter(({ number }) => number > snapshot.codebook.event),
    fresh: closed.filter(({ id }) => !thenClosed.has(id)),
    kept: closed.flatMap(({ id, name }) => {
      const was = thenClosed.get(id);
      return was === undefined ? [] : [{ name, was }];
    }),
    thresholds: thresholdsSince(snapshot.policies, today.policies),
    closedSince: closed.filter(({ id }) => !thenClosed.has(id)).map(({ id }) => id),
    reopened: today.waves
      .filter(({ id, closed: isClosed }) => !isClosed && thenClosed.has(id))
      .map(({ id }) => id),
  };
}

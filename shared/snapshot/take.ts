import { type CellState, stateLetters } from '../analysis/cell-state.ts';
import { type Cell, type Cells, cells, letters } from '../analysis/cells.ts';
import type { Facts } from '../analysis/facts.ts';
import { scopeOf, scopeWords } from '../analysis/scope.ts';
import { describeStatus, threatStatus, threatWaves } from '../analysis/threat-status.ts';
import { type SuggestedTrajectory, trajectories } from '../analysis/trajectories.ts';
import { waveNames } from '../analysis/wording.ts';
import type { WaveId } from '../ids.ts';
import { lastRecord } from '../threat/last-record.ts';
import type { StatusRecord } from '../threat/threat.ts';
import { isStale } from '../trajectory/stale.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import type { AreaStanding, ThemeStanding } from './standing.ts';

/** Where somebody recorded that a theme stands, with the word for it. */
type Recorded = Omit<StatusRecord, 'status'> & { status: string; words: string };

/** A study as its measures and its people see it. */
export interface Told {
  facts: Facts;
  titles: ReadonlyMap<string, string>;
  trajectories: readonly Trajectory[];
  /** In the order in which they were recorded. */
  statuses: readonly Recorded[];
}

/** How far a standing looks. */
export interface Reach {
  /** The waves whose cells are shown, in order. */
  shown: readonly WaveId[];
  /** Those of them that count as closed; a wave that is not closed never does. */
  closed: ReadonlySet<WaveId>;
}

/** A wave that is not closed shows its state as a small letter. */
const letterOf = (state: CellState, provisional: boolean): string =>
  provisional ? stateLetters[state].toLowerCase() : stateLetters[state];

function threatIn(row: readonly Cell[], { waves }: Facts): AreaStanding['threat'] {
  const status = threatStatus(threatWaves(row));
  return {
    status: status.status,
    words: describeStatus(status, waveNames(waves)),
    lastEvidence: status.lastEvidence === null ? null : (waves[status.lastEvidence]?.id ?? null),
  };
}

function areaStanding(
  rule: SuggestedTrajectory,
  { told, facts, known, columns, shown }: Reading,
  isThreat: boolean,
): AreaStanding {
  const { theme, area } = rule;
  const row = known.of(theme, area);
  const here = <One extends { theme: string; area: string }>(one: One) =>
    one.theme === theme && one.area === area;
  const judged = told.trajectories.find((one) => here(one) && (one.upTo === null || shown.has(one.upTo)));
  const recorded = lastRecord(
    told.statuses.filter((one) => here(one) && shown.has(one.wave)),
    isThreat ? row.filter(({ wave }) => shown.has(wave)) : [],
  );
  const states = (track: 'panel' | 'all') =>
    columns
      .map((at) => {
        const cell = row[at];
        return cell ? letterOf(cell.voices[track], cell.provisional) : '-';
      })
      .join('');
  return {
    area,
    panel: states('panel'),
    all: states('all'),
    strength: {
      basis: rule.strength.basis,
      values: columns.map((at) => rule.strength.values[at] ?? null),
    },
    suggested: {
      label: rule.suggested.label,
      firmness: rule.suggested.firmness,
      flags: [...rule.suggested.flags],
      sentence: rule.sentence,
    },
    confirmed: judged
      ? {
          label: judged.label,
          upTo: judged.upTo,
          stale: isStale(judged, rule),
          reason: judged.reason,
          by: judged.by,
          at: judged.at,
          excerpts: judged.excerpts,
        }
      : null,
    threat: isThreat ? threatIn(row, facts) : null,
    recorded: recorded
      ? {
          status: recorded.status,
          words: recorded.words,
          wave: recorded.wave,
          reason: recorded.reason,
          by: recorded.by,
          at: recorded.at,
          excerpts: recorded.excerpts,
          ...(recorded.contradicted !== null && { contradicted: recorded.contradicted }),
        }
      : null,
  };
}

interface Reading {
  told: Told;
  facts: Facts;
  known: Cells;
  /** Indices of the waves shown. */
  columns: readonly number[];
  shown: ReadonlySet<WaveId>;
}

/** The study's waves with those beyond a reach open again: what rests on them is not read. */
const within = (facts: Facts, { closed }: Reach): Facts => ({
  ...facts,
  waves: facts.waves.map((wave) => ({ ...wave, closed: wave.closed && closed.has(wave.id) })),
});

/**
 * Answers: what does the study claim of every theme in use, up to some waves? A person's word on a later wave is
 * left out, and so is all that a later wave says.
 */
export function standingsOf(told: Told, reach: Reach): ThemeStanding[] {
  const facts = within(told.facts, reach);
  const known = cells(facts);
  const reading: Reading = {
    told,
    facts,
    known,
    columns: reach.shown.map((id) => facts.waves.findIndex((wave) => wave.id === id)),
    shown: new Set(reach.shown),
  };
  const rules = trajectories(facts, known);
  return facts.themes.flatMap(({ id, kind, retired }, at): ThemeStanding[] => {
    if (retired) return [];
    const from = at * facts.areas.length;
    const scope = scopeOf(facts.areas.map(({ id: area }) => letters(known.of(id, area)).replaceAll('-', '')));
    return [
      {
        id,
        title: told.titles.get(id) ?? '',
        kind,
        scope: { scope: scope.scope, words: scopeWords(scope) },
        areas: rules
          .slice(from, from + facts.areas.length)
          .map((rule) => areaStanding(rule, reading, kind === 'threat')),
      },
    ];
  });
}

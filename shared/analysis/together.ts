import { meaningOf } from '../codebook/meaning.ts';
import type { AreaId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { remembered } from './evidence.ts';
import type { FactSource, Facts, FactTurn } from './facts.ts';
import { isEvidence } from './places.ts';
import { firstEndingAfter, isParticipantTalk } from './units.ts';

type FactCoding = Facts['codings'][number];

export interface TogetherAsked {
  /** Coded anywhere in the same turn, or on passages of it that overlap. */
  within: 'turn' | 'passage';
  voices: 'panel' | 'all';
  area?: AreaId | undefined;
  wave?: WaveId | undefined;
}

/** A participant's turn, and the codings that touch it, by theme. */
export interface CodedTurn {
  source: FactSource;
  turn: FactTurn;
  themes: ReadonlyMap<ThemeId, readonly FactCoding[]>;
}

/** The codings that say something today, by source: accepted, and made under what the theme means now. */
function standing(facts: Facts, counts: (source: SourceId) => boolean): Map<SourceId, FactCoding[]> {
  const { narrowedAt } = remembered(meaningOf(facts.events));
  const bySource = new Map<SourceId, FactCoding[]>();
  for (const coding of facts.codings) {
    if (coding.state !== 'accepted' || !counts(coding.source)) continue;
    if (coding.event < narrowedAt(coding.theme, coding.cameFrom)) continue;
    const known = bySource.get(coding.source);
    if (known) known.push(coding);
    else bySource.set(coding.source, [coding]);
  }
  return bySource;
}

/** Every turn of a participant that carries a theme, source by source in text order. */
export function* codedTurns(facts: Facts, { area, wave, voices }: TogetherAsked): Generator<CodedTurn> {
  const sources = facts.sources.filter(
    (source) =>
      source.included &&
      isEvidence(source) &&
      (voices === 'all' || source.panel) &&
      (area === undefined || source.area === area) &&
      (wave === undefined || source.wave === wave),
  );
  const asked = new Set(sources.map(({ id }) => id));
  const bySource = standing(facts, (source) => asked.has(source));
  for (const source of sources) {
    const turns = new Map<number, Map<ThemeId, FactCoding[]>>();
    for (const coding of bySource.get(source.id) ?? [])
      for (let at = firstEndingAfter(source.turns, coding.start); ; at += 1) {
        const turn = source.turns[at];
        if (turn === undefined || turn.start >= coding.end) break;
        if (!isParticipantTalk(source, turn)) continue;
        const themes = turns.get(at) ?? new Map<ThemeId, FactCoding[]>();
        turns.set(at, themes);
        const known = themes.get(coding.theme);
        if (known) known.push(coding);
        else themes.set(coding.theme, [coding]);
      }
    for (const at of [...turns.keys()].sort((a, b) => a - b)) {
      const turn = source.turns[at];
      const themes = turns.get(at);
      if (turn && themes) yield { source, turn, themes };
    }
  }
}

/** Whether two themes stand together in a turn, as asked. */
export function areTogether(
  { turn, themes }: Pick<CodedTurn, 'turn' | 'themes'>,
  one: ThemeId,
  other: ThemeId,
  within: TogetherAsked['within'],
): boolean {
  const [ones, others] = [themes.get(one), themes.get(other)];
  if (!ones || !others) return false;
  if (within === 'turn') return true;
  return ones.some((a) =>
    others.some((b) => Math.max(a.start, b.start, turn.start) < Math.min(a.end, b.end, turn.end)),
  );
}

export interface Together {
  /** In how many turns each theme is coded; themes in none are left out. */
  turns: ReadonlyMap<ThemeId, number>;
  /** In how many turns two themes stand together, each pair once, `one` earlier in the frame; never 0. */
  pairs: { one: ThemeId; other: ThemeId; turns: number }[];
}

/**
 * Answers: which themes do participants speak of in one breath? (co-occurrence: Miles, Huberman & Saldaña
 * 2014; plain counts, for a coefficient would weigh what nobody sampled)
 * A turn counts once however many coders and passages it has (I8); interviewers' turns, sources that do not
 * count and codings to recheck are left out, as in every measure.
 */
export function together(facts: Facts, asked: TogetherAsked): Together {
  const size = facts.themes.length;
  const indexOf = new Map(facts.themes.map(({ id }, index) => [id, index]));
  const turns = new Map<ThemeId, number>();
  const counts = new Map<number, number>();
  for (const coded of codedTurns(facts, asked)) {
    const themes = [...coded.themes.keys()].sort((a, b) => (indexOf.get(a) ?? 0) - (indexOf.get(b) ?? 0));
    themes.forEach((one, at) => {
      turns.set(one, (turns.get(one) ?? 0) + 1);
      for (const other of themes.slice(at + 1))
        if (areTogether(coded, one, other, asked.within)) {
          const key = (indexOf.get(one) ?? 0) * size + (indexOf.get(other) ?? 0);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    });
  }
  const pairs = [...counts].flatMap(([key, count]) => {
    const [one, other] = [facts.themes[Math.floor(key / size)]?.id, facts.themes[key % size]?.id];
    return one && other ? [{ one, other, turns: count }] : [];
  });
  return { turns, pairs };
}

import { meaningOf } from '../codebook/meaning.ts';
import { type Months, toldMonths } from '../coding/told.ts';
import type { AreaId, CodingId, SourceId, ThemeId, WaveId } from '../ids.ts';
import type { Span } from '../span.ts';
import { isDenial, passagesOf } from './evidence.ts';
import type { Facts } from './facts.ts';
import { isEvidence } from './places.ts';
import { isHeard } from './units.ts';

/** Words of the panel, told in one wave, that name a time of their own. */
export interface ToldOf {
  area: AreaId;
  /** The wave of the telling. */
  wave: WaveId;
  /** The months they tell of; null where they name none that can be placed. */
  months: Months | null;
  /** The time as it was written, each wording once. */
  words: string[];
  /** Overlapping spans and second coders counted once (I8). */
  passages: number;
  /** All of them say that it does not happen, or is over. */
  denied: boolean;
}

interface Telling extends Omit<ToldOf, 'passages'> {
  spans: Map<SourceId, Span[]>;
}

const passagesIn = (spans: Telling['spans']): number =>
  [...spans.values()].reduce(
    (sum, inSource) => sum + passagesOf(inSource.sort((a, b) => a.start - b.start)).length,
    0,
  );

const placesIn = (things: readonly { id: string }[]) => {
  const places = new Map(things.map(({ id }, at) => [id, at]));
  return (id: string): number => places.get(id) ?? 0;
};

/**
 * Answers: of which months was a theme told, and in which wave? (method 2.1, pitfall 7)
 * A second axis beside that of the telling and never mixed with it: hindsight rewrites, so that what was told in
 * August of March is no cell of March. Accepted words of the panel under the theme's present meaning; those
 * without a time of their own are not here, and nothing here enters a cell, a trajectory or a status.
 * By area and wave in the study's order, then by the months told of, those without months last.
 * `told` is what each coding says of its time.
 */
export function timeTold(facts: Facts, theme: ThemeId, told: ReadonlyMap<CodingId, string>): ToldOf[] {
  const sources = new Map(
    facts.sources
      .filter((source) => source.panel && source.included && isEvidence(source))
      .map((source) => [source.id, source]),
  );
  const waves = new Map(facts.waves.map((wave) => [wave.id, wave]));
  const meaning = meaningOf(facts.events);
  const tellings = new Map<string, Telling>();
  for (const coding of facts.codings) {
    const words = told.get(coding.id)?.trim() ?? '';
    const source = sources.get(coding.source);
    if (words === '' || coding.theme !== theme || coding.state !== 'accepted' || !source) continue;
    const { area, wave } = source;
    const month = wave && waves.get(wave)?.month;
    if (area === null || wave === null || !month || !isHeard(source, coding)) continue;
    if (coding.event < meaning.narrowedAt(theme, coding.cameFrom)) continue;
    const months = toldMonths(words, month);
    const key = [area, wave, months?.from, months?.to, months ? '' : words].join(' ');
    const known: Telling = tellings.get(key) ?? {
      area,
      wave,
      months,
      words: [],
      denied: true,
      spans: new Map(),
    };
    tellings.set(key, known);
    if (!known.words.includes(words)) known.words.push(words);
    known.denied &&= isDenial(coding.stance);
    const { start, end } = coding;
    known.spans.set(source.id, [...(known.spans.get(source.id) ?? []), { start, end }]);
  }
  const [areaAt, waveAt] = [placesIn(facts.areas), placesIn(facts.waves)];
  const monthsAt = ({ months }: Telling) => (months ? `${months.from} ${months.to}` : '~');
  return [...tellings.values()]
    .sort(
      (a, b) =>
        areaAt(a.area) - areaAt(b.area) ||
        waveAt(a.wave) - waveAt(b.wave) ||
        monthsAt(a).localeCompare(monthsAt(b)) ||
        a.words.join().localeCompare(b.words.join()),
    )
    .map(({ spans, ...one }) => ({ ...one, words: one.words.sort(), passages: passagesIn(spans) }));
}

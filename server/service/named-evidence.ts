import type { Db } from '#server/store/database.ts';
import { findCodingById } from '#server/store/study/coding.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import type { AreaId, CodingId, ThemeId, WaveId } from '#shared/ids.ts';
import { findSource } from './find.ts';

/** What a judgement is of; its evidence has to be of the same. */
interface Judged {
  theme: ThemeId;
  area: AreaId;
  /** The month judged, or up to which is judged; null where no month bounds it. */
  wave: WaveId | null;
  /** Only that month, not those before it. */
  isOneMonth?: boolean;
}

const refusal = (why: string) => new DomainError('invalid', why, { field: 'excerpts' });

function existing(db: Db, ids: readonly CodingId[]): Coding[] {
  return ids.map((id) => {
    const found = findCodingById(db, id);
    if (!found) throw refusal('An excerpt named as evidence is not in this study.');
    return found;
  });
}

/** Refuses evidence that names codings which are not there. */
export function assertCodings(db: Db, ids: readonly CodingId[]): void {
  existing(db, ids);
}

/** A theme and what it went into, when it was merged. */
function withSurvivors(db: Db, theme: ThemeId): Set<ThemeId> {
  const themes = new Map(listThemes(db).map((one) => [one.id, one]));
  const found = new Set<ThemeId>();
  for (let at: ThemeId | null = theme; at !== null && !found.has(at); at = themes.get(at)?.mergedInto ?? null)
    found.add(at);
  return found;
}

/**
 * Refuses excerpts that say nothing of what is judged: accepted codings only, of this theme, in this area, and of no
 * later month (I10). What stood behind the judgement `before` may stay.
 */
export function assertEvidence(
  db: Db,
  ids: readonly CodingId[],
  { theme, area, wave, isOneMonth = false }: Judged,
  before: readonly CodingId[] = [],
): void {
  const themes = withSurvivors(db, theme);
  const months = new Map(listWaves(db).map((one) => [one.id, one.month]));
  const until = wave === null ? null : (months.get(wave) ?? null);
  for (const coding of existing(db, ids)) {
    if (before.includes(coding.id)) continue;
    const source = findSource(db, coding.source);
    const month = source.wave === null ? null : (months.get(source.wave) ?? null);
    if (coding.state !== 'accepted' || source.trashedAt !== null)
      throw refusal('An excerpt named as evidence is only suggested, was turned down, or is in the trash.');
    if (!themes.has(coding.theme)) throw refusal('An excerpt named as evidence is coded with another theme.');
    if (source.area !== area) throw refusal('An excerpt named as evidence was said in another area.');
    if (until === null) continue;
    if (month === null || month > until || (isOneMonth && month !== until))
      throw refusal(
        isOneMonth
          ? 'An excerpt named as evidence was said in another month.'
          : 'An excerpt named as evidence was said after the month that is judged.',
      );
  }
}

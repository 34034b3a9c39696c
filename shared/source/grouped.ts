import type { Area } from '../area/area.ts';
import { slug } from '../reference.ts';
import type { Wave } from '../wave/wave.ts';
import type { Source, SourceKind } from './source.ts';

/** What a list of sources is narrowed to: an area's name and a month as they stand in an address, and a kind. */
export interface SourceFilter {
  area?: string | undefined;
  wave?: string | undefined;
  kind?: SourceKind | undefined;
}

/** Stands for sources of no area or of no month. */
export const NOWHERE = 'none';

export interface SourceGroup {
  /** Null for those of no month. */
  wave: Wave | null;
  sources: Source[];
}

/** The sources that fit a filter; an area or a month nobody knows fits none. */
export function narrowed(
  sources: readonly Source[],
  { area, wave, kind }: SourceFilter,
  frame: { areas: readonly Area[]; waves: readonly Wave[] },
): Source[] {
  const wantedArea =
    area === NOWHERE ? null : frame.areas.find((one) => one.id === area || slug(one.name) === area)?.id;
  const wantedWave =
    wave === NOWHERE ? null : frame.waves.find((one) => one.id === wave || one.month === wave)?.id;
  return sources.filter(
    (source) =>
      (area === undefined || source.area === wantedArea) &&
      (wave === undefined || source.wave === wantedWave) &&
      (kind === undefined || source.kind === kind),
  );
}

/** The sources month by month, the latest first and those of no month last; within a month by area, then by day. */
export function grouped(
  sources: readonly Source[],
  { areas, waves }: { areas: readonly Area[]; waves: readonly Wave[] },
): SourceGroup[] {
  const place = (source: Source) => {
    const at = areas.findIndex(({ id }) => id === source.area);
    return at === -1 ? areas.length : at;
  };
  const ordered = [...sources].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.conductedOn ?? '9999').localeCompare(b.conductedOn ?? '9999') ||
      a.title.localeCompare(b.title),
  );
  return [...waves.toReversed(), null]
    .map((wave) => ({ wave, sources: ordered.filter((source) => source.wave === (wave?.id ?? null)) }))
    .filter((group) => group.sources.length > 0);
}

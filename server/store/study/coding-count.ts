import type { AreaId, SourceId, ThemeId, WaveId } from '#shared/ids.ts';
import { all, type Db } from '../database.ts';

export interface CodingCount {
  theme: ThemeId;
  area: AreaId | null;
  wave: WaveId | null;
  codings: number;
  excerpts: number;
}

/**
 * How many codings that count each theme has outside the trash (and outside one source), by the area and wave of their
 * sources, and on how many passages: what two coders marked alike is one.
 */
export const countCodings = (db: Db, without: SourceId | null): CodingCount[] =>
  all<CodingCount>(
    db,
    `SELECT c.theme_id AS theme, s.area_id AS area, s.wave_id AS wave, count(*) AS codings,
            count(DISTINCT c.source_id || ' ' || c.start || ' ' || c."end") AS excerpts
     FROM coding c JOIN source s ON s.id = c.source_id
     WHERE s.trashed_at IS NULL AND c.text_id = s.text_id AND c.state = 'accepted' AND s.id IS NOT @without GROUP BY c.theme_id, s.area_id, s.wave_id`,
    { without },
  );

import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import type { TextId } from '#shared/ids.ts';
import { attributionOf } from '#shared/quote/attribution.ts';
import type { Source } from '#shared/source/source.ts';
import { type Said, sayers } from './passage-sayer.ts';

/** Who said the words at a place of a source, and when. */
export interface SaidThere extends Said {
  /** With a label of its own, and without the area, where that is asked for. */
  attribution(as?: { label: string; namesArea: boolean }): string;
}

/** Answers who said what, with what stands beneath it in print. */
export function speakers(db: Db): (source: Source, text: TextId, start: number) => SaidThere {
  const areas = new Map(listAreas(db).map((area) => [area.id, area]));
  const saidBy = sayers(db);
  return (source, text, start) => {
    const said = saidBy(source, text, start);
    const where = source.area ?? said.participant?.area;
    const area = (where && areas.get(where)) ?? null;
    return {
      ...said,
      attribution: (as = { label: '', namesArea: true }) =>
        attributionOf({ ...as, participant: said.participant, source, area }),
    };
  };
}

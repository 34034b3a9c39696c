import type { Db } from '#server/store/database.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSheetItems } from '#server/store/study/sheet.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId, WaveId } from '#shared/ids.ts';

/** What interview sheets of an area and month say of having asked about a theme, with the day of each interview. */
export function askedOnSheets(
  db: Db,
  { theme, area, wave }: { theme: ThemeId; area: AreaId; wave: WaveId },
): EvidenceView['sheets'] {
  const here = new Set(listParticipants(db).flatMap((one) => (one.area === area ? [one.id] : [])));
  const dayOf = new Map(
    listEngagements(db).flatMap((one) => (one.wave === wave ? [[one.participant, one.day] as const] : [])),
  );
  return listSheetItems(db).flatMap(({ theme: about, participant, wave: of, outcome, recordedOn }) =>
    about === theme && of === wave && here.has(participant) && outcome !== null && recordedOn !== null
      ? [{ outcome, day: dayOf.get(participant) ?? recordedOn }]
      : [],
  );
}

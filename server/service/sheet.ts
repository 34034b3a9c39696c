import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listNextSteps } from '#server/store/study/next-step.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSheetItems } from '#server/store/study/sheet.ts';
import { listSources } from '#server/store/study/source.ts';
import { listStatuses } from '#server/store/study/status.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWatches } from '#server/store/study/watch.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { SheetLineView, SheetOffer, SheetView } from '#shared/api/sheet.ts';
import { DomainError } from '#shared/errors.ts';
import type { AreaId, CodingId, ThemeId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import { type Disputed, draftSheet } from '#shared/sheet/draft.ts';
import { type SheetLine, sheetLines } from '#shared/sheet/lines.ts';
import { nextInterview } from '#shared/sheet/next-interview.ts';
import type { SheetItem } from '#shared/sheet/sheet.ts';
import { namesTold } from '#shared/sheet/tells.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { type Reading, readStudy } from './facts.ts';
import { findParticipant, findWave } from './find.ts';
import { answersBeside } from './member-answers.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** The sheet for one interview: whose it is, what is kept of it, and its lines. */
export interface Sheet {
  participant: Participant;
  area: AreaId;
  wave: Wave;
  items: readonly SheetItem[];
  lines: readonly SheetLine[];
}

/** What a participant did not agree with on the team’s sheets, and what the team did not change since. */
const disputedBy = (db: Db, participant: Participant['id']): Disputed[] =>
  answersBeside(db).flatMap(({ participant: by, kind, theme, waves, statement, reply, resolution }) => {
    const wave = waves.at(-1);
    const isOpen = by.id === participant && kind !== 'happened' && resolution?.kind !== 'agree-changed';
    if (!isOpen || theme === null || wave === undefined) return [];
    const { answer } = reply;
    return answer === 'partly' || answer === 'no'
      ? [{ theme, statement, answer, wave, isKept: resolution?.kind === 'kept' }]
      : [];
  });

/** Draws up the sheet for an interview from the study as it was read. */
export function sheetOf(db: Db, { facts, cells }: Reading, participantRef: string, waveRef: string): Sheet {
  const participant = findParticipant(db, participantRef);
  const wave = findWave(db, waveRef);
  const { area } = participant;
  if (area === null)
    throw new DomainError(
      'invalid',
      `${participant.pseudonym} has no area, so there is nothing to ask about.`,
      {
        help: 'Name the area under People.',
      },
    );
  const all = listSheetItems(db);
  const monthOf = new Map(listWaves(db).map(({ id, month }) => [id, month]));
  const here = new Set(listParticipants(db).flatMap((one) => (one.area === area ? [one.id] : [])));
  const asked = all.flatMap((item) =>
    item.outcome === 'asked' &&
    item.theme !== null &&
    here.has(item.participant) &&
    (monthOf.get(item.wave) ?? '') < wave.month
      ? [item.theme]
      : [],
  );
  const items = all.filter((item) => item.participant === participant.id && item.wave === wave.id);
  const drafts = draftSheet({
    facts,
    cells,
    titles: new Map(listThemes(db).map(({ id, title }) => [id, title])),
    area,
    participant: participant.id,
    wave: wave.id,
    watches: listWatches(db),
    statuses: listStatuses(db),
    steps: listNextSteps(db),
    asked: new Set(asked),
    disputed: disputedBy(db, participant.id),
  });
  return { participant, area, wave, items, lines: sheetLines(drafts, items) };
}

/** Passages of an interview that carry a theme and are not marked as prompted. */
export function unmarkedPassages(
  db: Db,
  { facts }: Reading,
  { participant, wave }: Pick<Sheet, 'participant' | 'wave'>,
): Map<ThemeId, CodingId[]> {
  const interviews = new Set(
    listSources(db)
      .filter(
        (source) =>
          source.trashedAt === null &&
          source.wave === wave.id &&
          source.participants.includes(participant.id),
      )
      .map(({ id }) => id),
  );
  const found = new Map<ThemeId, CodingId[]>();
  for (const { id, theme, source, prompted, state } of facts.codings)
    if (state === 'accepted' && !prompted && interviews.has(source))
      found.set(theme, [...(found.get(theme) ?? []), id]);
  return found;
}

/** Pseudonyms of those who spoke for the panel in the area before the sheet's wave, other than whose sheet it is. */
function earlierVoices(db: Db, { facts, cells }: Reading, { participant, area, wave }: Sheet): string[] {
  const before = facts.waves.findIndex(({ id }) => id === wave.id);
  const heard = new Set(cells.informants(area).slice(0, Math.max(before, 0)));
  return listParticipants(db)
    .filter(({ id }) => id !== participant.id && heard.has(id))
    .map(({ pseudonym }) => pseudonym);
}

function viewOf(db: Db, reading: Reading, sheet: Sheet): SheetView {
  const { participant, area, wave, lines } = sheet;
  const themes = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const judged = new Map(
    listAssessments(db)
      .filter((one) => one.area === area && one.wave === wave.id)
      .map(({ theme, asked, state }) => [theme, { asked, state }]),
  );
  const unmarked = unmarkedPassages(db, reading, sheet);
  const secret = [
    ...listAreas(db).flatMap((one) => (one.id === area ? [] : [one.name, ...one.aliases])),
    ...listParticipants(db).flatMap((one) => (one.id === participant.id ? [] : [one.pseudonym])),
  ];
  const interview = listEngagements(db).find(
    (one) => one.participant === participant.id && one.wave === wave.id,
  );
  return {
    participant: { id: participant.id, pseudonym: participant.pseudonym, role: participant.role },
    area,
    wave: wave.id,
    interview: interview ? { state: interview.state, day: interview.day } : null,
    earlierVoices: earlierVoices(db, reading, sheet),
    lines: lines.map((line): SheetLineView => {
      const theme = line.theme === null ? undefined : themes.get(line.theme);
      return {
        ...line,
        theme: theme ? { id: theme.id, title: theme.title, kind: theme.kind } : null,
        assessment: (theme && judged.get(theme.id)) ?? null,
        unmarked: (theme && unmarked.get(theme.id)?.length) ?? 0,
        tells: namesTold(line.question, secret),
      };
    }),
  };
}

/** The questions for an interview: drafted from what was heard before it, and as the team left them. */
export function interviewSheet(
  world: World,
  who: Who,
  study: string,
  participant: string,
  wave: string,
): SheetView {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  return viewOf(db, reading, sheetOf(db, reading, participant, wave));
}

/** Whose next interview can be prepared: everybody on the panel who takes part, area by area. */
export function sheetOffers(world: World, who: Who, study: string): SheetOffer[] {
  const { db } = mayRead(world, who, study);
  const waves = listWaves(db);
  const engagements = listEngagements(db);
  const permitted = permitsOf(listConsents(db));
  const people = listParticipants(db).filter(({ panel }) => panel);
  return listAreas(db).flatMap(({ id: area }) =>
    people
      .filter((person) => person.area === area)
      .flatMap((person): SheetOffer[] => {
        const next = nextInterview(person, waves, engagements);
        if (!next || !permitted(person.id, { wave: next.wave }).interview.may) return [];
        return [{ participant: person.id, pseudonym: person.pseudonym, area, ...next }];
      }),
  );
}

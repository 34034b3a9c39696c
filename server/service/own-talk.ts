import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listCodings } from '#server/store/study/coding.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listQuotes } from '#server/store/study/quote.ts';
import { listSources } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { AreaId, ParticipantId } from '#shared/ids.ts';
import type { OwnTalk } from '#shared/participant/house.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { namesTold } from '#shared/sheet/tells.ts';
import { isPanelSource } from '#shared/source/panel.ts';
import { sayer } from '#shared/source/sayer.ts';
import type { Source } from '#shared/source/source.ts';
import { contains } from '#shared/span.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { readStudy } from './facts.ts';
import { quoteViews } from './quote-view.ts';
import type { OpenStudy } from './world.ts';

function ownSpans({ db }: OpenStudy, sources: readonly Source[], participant: Participant) {
  return new Map(
    sources.map((source) => {
      const turns = listTurns(db, source.text);
      const saidBy = sayer(source, turns);
      return [source.id, turns.filter((turn) => saidBy(turn) === participant.id)];
    }),
  );
}

/** What other areas and other participants are called: nothing a coordinator is shown tells of them. */
export const namesOfOthers = (db: Db, person: ParticipantId, area: AreaId | null): string[] => [
  ...listAreas(db).flatMap((one) =>
    one.id === area ? [] : [one.name, one.publicName, ...one.aliases].filter(Boolean),
  ),
  ...listParticipants(db).flatMap((one) => (one.id === person ? [] : [one.pseudonym])),
];

/**
 * What one participant said and what follows from it: gathered from their own turns alone, so that nothing of another
 * person or area can be in it (I15): no theme that is called after one, no silence that others were part of. Of somebody whose words are not used any more it holds none.
 */
export function ownTalk(
  open: OpenStudy,
  participant: Participant,
): Omit<OwnTalk, 'codings' | 'quotes'> & { codings: readonly Coding[]; quotes: readonly QuoteView[] } {
  const { db } = open;
  const area = listAreas(db).find((one) => one.id === participant.area);
  const permitted = permitsOf(listConsents(db));
  const sources = listSources(db).filter(
    (source) =>
      source.trashedAt === null &&
      source.duplicateOf === null &&
      source.kind !== 'reading' &&
      source.participants.includes(participant.id) &&
      permitted(participant.id, { wave: source.wave }).count.may,
  );
  const present = new Set(sources.map((source) => source.text));
  const own = ownSpans(open, sources, participant);
  const isOwn = (excerpt: { source: Source['id']; start: number; end: number }) =>
    own.get(excerpt.source)?.some((turn) => contains(turn, excerpt)) ?? false;
  const waves = listWaves(db);
  const { cells } = readStudy(db);
  const spokeAlone = area ? cells.informants(area.id).map((one) => one === participant.id) : [];
  const others = namesOfOthers(db, participant.id, participant.area);
  return {
    participant: participant.id,
    study: getStudy(db).title,
    area: area?.name ?? '',
    waves,
    themes: inFrameOrder(listThemes(db), listGroups(db)).filter(
      ({ retired, title }) => !retired && namesTold(title, others).length === 0,
    ),
    engagements: listEngagements(db).filter((engagement) => engagement.participant === participant.id),
    sources: sources.map((source) => ({ ...source, isTalk: isPanelSource(source, [participant]) })),
    codings: listCodings(db).filter((coding) => coding.state === 'accepted' && isOwn(coding)),
    quotes: quoteViews(
      db,
      listQuotes(db).filter((quote) => present.has(quote.textVersion) && isOwn(quote)),
    ),
    cellsOf: (theme) => (area ? cells.of(theme, area.id).filter((_, at) => spokeAlone[at]) : []),
    isWithUs(id) {
      const wave = waves.find((one) => one.id === id);
      return (
        wave !== undefined &&
        (participant.panelFrom === null || participant.panelFrom <= wave.endsOn) &&
        (participant.panelTo === null || wave.startsOn <= participant.panelTo)
      );
    },
  };
}

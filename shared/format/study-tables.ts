import { permitsOf } from '../participant/permits.ts';
import { Audience } from '../quote/clearing.ts';
import type { QuoteView } from '../quote/quote.ts';
import { TURN_BREAK } from '../span.ts';
import type { Theme } from '../theme/theme.ts';
import type { Table } from './csv.ts';
import { WORKING_COPY } from './export.ts';
import type { ContentSource, StudyContent } from './study-folder/content.ts';

type Named = ReadonlyMap<string, string>;
const named = <T extends { id: string }>(things: readonly T[], name: (thing: T) => string): Named =>
  new Map(things.map((thing) => [thing.id, name(thing)]));
const called = (names: Named, id: string | null): string => (id === null ? '' : (names.get(id) ?? id));

/** How the things of a study are called in a table. */
function namesOf(content: StudyContent) {
  return {
    area: named(content.areas, (area) => area.name),
    wave: named(content.waves, (wave) => wave.month),
    theme: named(content.themes, (theme) => theme.title),
    group: named(content.groups, (group) => group.title),
    source: named(content.sources, (source) => source.title),
    coder: named(content.coders, (coder) => coder.name),
    participant: named(content.participants, (participant) => participant.pseudonym),
  };
}

const kindOf = (theme: Pick<Theme, 'kind'> | undefined): string => theme?.kind ?? 'unsorted';

/** Who speaks at an offset of a source: the participant its label stands for, or the one who took part. */
function speakerAt(source: ContentSource, offset: number): string | null {
  let end = 0;
  const turn = source.turns.find(({ text }) => {
    end += text.length + TURN_BREAK.length;
    return offset < end;
  });
  const speaker = turn?.speaker == null ? undefined : source.speakers[turn.speaker];
  const [only, another] = source.participants;
  return (
    speaker?.participant ?? (another === undefined && turn?.role !== 'interviewer' ? (only ?? null) : null)
  );
}

/** Whether a source counts in measures: it is no duplicate, and nobody withdrew what they said in it. */
function countingSources(content: StudyContent): (source: ContentSource) => boolean {
  const permits = permitsOf(content.consents.map((one) => ({ ...one, rev: 0 })));
  return ({ duplicateOf, participants, wave }) =>
    duplicateOf === null && participants.every((id) => permits(id, { wave }).count.may);
}

/**
 * Every coding that nobody turned down, with what is known of its words: where, when, by whom they were said. `counted`
 * says whether measures count it, `provisional` that its month is still open.
 */
export function codingsTable(content: StudyContent): Table {
  const names = namesOf(content);
  const counts = countingSources(content);
  const open = new Set<string | null>(
    content.waves.flatMap(({ id, status }) => (status === 'open' ? [id] : [])),
  );
  const themes = new Map(content.themes.map((theme) => [theme.id, theme]));
  const people = new Map(content.participants.map((person) => [person.id as string, person]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  return {
    columns: [
      'id',
      'theme',
      'kind',
      'group',
      'parent',
      'area',
      'wave',
      'provisional',
      'date',
      'source',
      'source-kind',
      'participant',
      'role',
      'sector',
      'text',
      'stance',
      'told',
      'prompted',
      'coder',
      'state',
      'counted',
      'origin',
      'start',
      'end',
      'event',
      'created-at',
      'copy',
    ],
    rows: content.codings.flatMap((coding: StudyContent['codings'][number]) => {
      const source = sources.get(coding.source);
      if (!source || coding.state === 'rejected') return [];
      const theme = themes.get(coding.theme);
      const speaker = speakerAt(source, coding.start);
      const person = speaker === null ? undefined : people.get(speaker);
      return [
        [
          coding.id,
          called(names.theme, coding.theme),
          kindOf(theme),
          called(names.group, theme?.group ?? null),
          called(names.theme, theme?.parent ?? null),
          called(names.area, source.area),
          called(names.wave, source.wave),
          open.has(source.wave),
          source.conductedOn,
          source.title,
          source.kind,
          person?.pseudonym ?? '',
          person?.role ?? '',
          person?.sector ?? '',
          coding.text,
          coding.stance,
          coding.told,
          coding.prompted,
          called(names.coder, coding.coder),
          coding.state,
          coding.state === 'accepted' && counts(source),
          coding.origin,
          coding.start,
          coding.end,
          coding.event,
          coding.createdAt,
          WORKING_COPY,
        ],
      ];
    }),
  };
}

/** What a table of quotes calls things by. */
interface QuoteNames {
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
  themes: readonly { id: string; title: string }[];
  sources: readonly { id: string; title: string }[];
  participants: readonly { id: string; pseudonym: string }[];
}

/** How one audience stands to a quote: `yes` where it may read it, else what was asked or answered, else nothing. */
function standingWord({ standings, audiences }: QuoteView, audience: Audience): string {
  if (audiences.includes(audience)) return 'yes';
  const standing = standings.find((one) => one.audience === audience);
  if (!standing) return '';
  return standing.isOutdated ? `${standing.state}, of other words` : standing.state;
}

/** The marked quotes with the words as said and as printed, and for whom they are cleared. */
export function quotesTable(quotes: readonly QuoteView[], content: QuoteNames): Table {
  const names = {
    area: named(content.areas, (area) => area.name),
    wave: named(content.waves, (wave) => wave.month),
    theme: named(content.themes, (theme) => theme.title),
    source: named(content.sources, (source) => source.title),
    participant: named(content.participants, (participant) => participant.pseudonym),
  };
  return {
    columns: [
      'id',
      'text',
      'printed',
      'attribution',
      'themes',
      'area',
      'wave',
      'date',
      'participant',
      'role',
      'voice',
      'source',
      'start',
      'end',
      'clearance',
      ...Audience.options.map((audience) => `cleared for ${audience}`),
      'label',
      'note',
      'copy',
    ],
    rows: quotes.map((quote) => [
      quote.id,
      quote.text,
      quote.printed,
      quote.attribution,
      quote.themes.map((theme) => called(names.theme, theme)).join('; '),
      called(names.area, quote.area),
      called(names.wave, quote.wave),
      quote.day,
      called(names.participant, quote.participant),
      quote.role,
      quote.voice,
      called(names.source, quote.source),
      quote.start,
      quote.end,
      quote.clearance,
      ...Audience.options.map((audience) => standingWord(quote, audience)),
      quote.label,
      quote.note,
      WORKING_COPY,
    ]),
  };
}

/** The memos with what they are about. */
export function memosTable(content: StudyContent): Table {
  const names = namesOf(content);
  return {
    columns: [
      'id',
      'about',
      'source',
      'start',
      'end',
      'coding',
      'theme',
      'area',
      'wave',
      'participant',
      'kind',
      'body',
      'author',
      'created-at',
      'changed-at',
      'copy',
    ],
    rows: content.memos.map((memo) => [
      memo.id,
      memo.about,
      called(names.source, memo.source),
      memo.start,
      memo.end,
      memo.coding,
      called(names.theme, memo.theme),
      called(names.area, memo.area),
      called(names.wave, memo.wave),
      called(names.participant, memo.participant),
      memo.kind,
      memo.body,
      called(names.coder, memo.author),
      memo.createdAt,
      memo.changedAt,
      WORKING_COPY,
    ]),
  };
}

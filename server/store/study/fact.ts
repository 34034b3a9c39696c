import type { FactTurn } from '#shared/analysis/facts.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Pass } from '#shared/coding/pass.ts';
import type { CodingId, ParticipantId, SourceId, TextId, ThemeId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import { all, type Db, tuples } from '../database.ts';
import type { CodingFact } from './coding.ts';

/** What the measures ask of a source; its words are asked for by its text. */
export type SourceFact = Pick<
  Source,
  'id' | 'kind' | 'form' | 'area' | 'wave' | 'conductedOn' | 'panel' | 'duplicateOf' | 'text' | 'participants'
>;

/** The sources that facts are read of; null for all. What lies in the trash is never among them. */
export type Chosen = readonly SourceId[] | null;

const params = (sources: Chosen) => (sources === null ? {} : { sources: JSON.stringify(sources) });
const where = (sources: Chosen): string =>
  `s.trashed_at IS NULL${sources === null ? '' : ' AND s.id IN (SELECT value FROM json_each(@sources))'}`;

type SourceTuple = [
  Source['id'],
  Source['kind'],
  Source['form'],
  Source['area'],
  Source['wave'],
  Source['conductedOn'],
  number | null,
  Source['duplicateOf'],
  Source['text'],
];

/** Sources with who took part, in no order. */
export function listSourceFacts(db: Db, sources: Chosen): SourceFact[] {
  const people = new Map<SourceId, ParticipantId[]>();
  for (const [source, participant] of tuples<[SourceId, ParticipantId]>(
    db,
    `SELECT p.source_id, p.participant_id FROM source s JOIN source_participant p ON p.source_id = s.id
     WHERE ${where(sources)} ORDER BY p.source_id, p.participant_id`,
    params(sources),
  )) {
    const known = people.get(source);
    if (known) known.push(participant);
    else people.set(source, [participant]);
  }
  return tuples<SourceTuple>(
    db,
    `SELECT s.id, s.kind, s.form, s.area_id, s.wave_id, s.conducted_on, s.panel, s.duplicate_of_id, s.text_id
     FROM source s WHERE ${where(sources)}`,
    params(sources),
  ).map(([id, kind, form, area, wave, conductedOn, panel, duplicateOf, text]) => ({
    id,
    kind,
    form,
    area,
    wave,
    conductedOn,
    panel: panel === null ? null : panel === 1,
    duplicateOf,
    text,
    participants: people.get(id) ?? [],
  }));
}

/** Every source outside the trash, in the study's order: by month, area, day and title. */
export const listSourceOrder = (db: Db): SourceId[] =>
  tuples<[SourceId]>(
    db,
    `SELECT s.id FROM source s LEFT JOIN wave w ON w.id = s.wave_id LEFT JOIN area a ON a.id = s.area_id
     WHERE s.trashed_at IS NULL
     ORDER BY w.month IS NULL, w.month, a.position IS NULL, a.position, s.conducted_on IS NULL, s.conducted_on, s.title, s.id`,
  ).map(([id]) => id);

type CodingTuple = [
  CodingId,
  SourceId,
  TextId,
  number,
  number,
  ThemeId,
  CodingFact['coder'],
  number,
  CodingFact['stance'],
  number,
  CodingFact['state'],
  ThemeId | null,
];

/** Gives one string for all that are equal: ids come again and again, and equal ones are then compared at once. */
function once<Id extends string>(): (id: Id) => Id {
  const known = new Map<Id, Id>();
  return (id) => {
    const first = known.get(id) ?? id;
    known.set(id, first);
    return first;
  };
}

/** The codings of sources on their texts in force, source by source, by their place in the text. */
export function listCodingsIn(db: Db, sources: Chosen): CodingFact[] {
  const [source, text, theme, coder] = [
    once<SourceId>(),
    once<TextId>(),
    once<ThemeId>(),
    once<CodingFact['coder']>(),
  ];
  return tuples<CodingTuple>(
    db,
    `SELECT c.id, c.source_id, c.text_id, c.start, c."end", c.theme_id, c.coder_id, c.event, c.stance, c.prompted, c.state,
       c.came_from_id
     FROM source s CROSS JOIN coding c ON c.source_id = s.id AND c.text_id = s.text_id
     WHERE ${where(sources)} ORDER BY s.id, c.start, c."end", c.theme_id, c.coder_id`,
    params(sources),
  ).map(([id, sourceId, textId, start, end, themeId, coderId, event, stance, prompted, state, cameFrom]) => ({
    id,
    source: source(sourceId),
    textVersion: text(textId),
    start,
    end,
    theme: theme(themeId),
    coder: coder(coderId),
    event,
    stance,
    prompted: prompted === 1,
    state,
    cameFrom: cameFrom === null ? null : theme(cameFrom),
  }));
}

/** A pass with the text that its source has now. */
export interface PassFact extends Pick<Pass, 'source' | 'event' | 'themes' | 'textVersion'> {
  present: TextId;
}

/** The passes over sources, oldest first, those of texts that were corrected since included. */
export const listPassesIn = (db: Db, sources: Chosen): PassFact[] =>
  tuples<[SourceId, number, string | null, TextId, TextId]>(
    db,
    `SELECT p.source_id, p.event, p.themes, coalesce(p.text_id, s.text_id), s.text_id
     FROM source s JOIN pass p ON p.source_id = s.id WHERE ${where(sources)} ORDER BY p.at, p.event, p.id`,
    params(sources),
  ).map(([source, event, themes, textVersion, present]) => ({
    source,
    event,
    themes: themes === null ? null : JSON.parse(themes),
    textVersion,
    present,
  }));

/** A turn of a text; its words only where there are more of them than asked for. */
export interface TurnFact extends Pick<FactTurn, 'start' | 'end' | 'role' | 'words'> {
  text: string | null;
}

/** The turns of the texts in force, by text, in text order. */
export function listTurnsIn(db: Db, sources: Chosen, unitWords: number): Map<TextId, TurnFact[]> {
  const texts = new Map<TextId, TurnFact[]>();
  let last: TextId | null = null;
  let turns: TurnFact[] = [];
  for (const [id, start, end, role, words, text] of tuples<
    [TextId, number, number, FactTurn['role'], number, string | null]
  >(
    db,
    `SELECT t.text_id, t.start, t."end", t.role, t.words, CASE WHEN t.words > @unitWords THEN t.text END
     FROM source s CROSS JOIN turn t ON t.text_id = s.text_id WHERE ${where(sources)} ORDER BY s.id, t.position`,
    { ...params(sources), unitWords },
  )) {
    if (id !== last) {
      last = id;
      turns = [];
      texts.set(id, turns);
    }
    turns.push({ start, end, role, words, text });
  }
  return texts;
}

/** What the measures ask of an assessment, in no order that means anything. */
export const listAssessmentFacts = (
  db: Db,
): Pick<Assessment, 'theme' | 'area' | 'wave' | 'prominence' | 'asked' | 'state'>[] =>
  all(
    db,
    `SELECT theme_id AS theme, area_id AS area, wave_id AS wave, prominence, asked, state
     FROM assessment ORDER BY theme_id, area_id, wave_id`,
  );

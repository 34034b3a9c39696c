import { findSourceById, listSources, putSource } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import { putEarlierTexts } from '#server/store/study/text-version.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { type ParticipantId, SourceId } from '#shared/ids.ts';
import { roleOf } from '#shared/source/line-format.ts';
import {
  type NewSource,
  type Source,
  type SourceChanges,
  type SourceForm,
  type SourceKind,
  type SourceView,
  type Speaker,
  unknownCounts,
} from '#shared/source/source.ts';
import { type SpokenTurn, textOf, tidyLabel } from '#shared/source/text.ts';
import { findArea, findParticipant, findSource, findWave } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { type KeptText, keepText, type TextOrigin } from './text-keep.ts';
import { turnsOf } from './text-proposal.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export interface SourcesAsked {
  area?: string | undefined;
  wave?: string | undefined;
  kind?: SourceKind | undefined;
  participant?: string | undefined;
  trashed?: boolean;
}

/** The sources by wave, area and date; those in the trash only where asked for. */
export function sources(world: World, who: Who, study: string, asked: SourcesAsked = {}): Source[] {
  const { db } = mayRead(world, who, study);
  const area = asked.area === undefined ? null : findArea(db, asked.area).id;
  const wave = asked.wave === undefined ? null : findWave(db, asked.wave).id;
  const participant = asked.participant === undefined ? null : findParticipant(db, asked.participant).id;
  return listSources(db).filter(
    (source) =>
      (source.trashedAt !== null) === (asked.trashed ?? false) &&
      (area === null || source.area === area) &&
      (wave === null || source.wave === wave) &&
      (asked.kind === undefined || source.kind === asked.kind) &&
      (participant === null || source.participants.includes(participant)),
  );
}

/** One source with its text and turns. */
export function source(world: World, who: Who, study: string, reference: string): SourceView {
  const { db } = mayRead(world, who, study);
  const { text: textVersion, turns: _, ...found } = findSource(db, reference);
  const turns = listTurns(db, textVersion);
  return {
    ...found,
    textVersion,
    text: textOf(turns),
    turns: turns.map(({ text: _, words: __, ...turn }) => turn),
  };
}

/** The form a kind of source is held in where nobody says. */
const FORM_OF: Record<SourceKind, SourceForm> = {
  interview: 'transcript',
  conversation: 'transcript',
  exercise: 'structured',
  'field-note': 'summary',
  reading: 'structured',
  reply: 'structured',
};

/** A source to be kept, with every reference resolved. */
export interface SourceDraft
  extends Omit<
    Source,
    'id' | 'rev' | 'text' | 'version' | 'words' | 'participantWords' | 'turns' | 'trashedAt'
  > {
  /** The source's own id, where it comes with one. */
  id?: SourceId;
  turns: readonly SpokenTurn[];
  /** Where the text comes with its story: how it came to be, and the texts before it, the oldest first. */
  origin?: TextOrigin | null;
  earlier?: readonly (TextOrigin & { turns: readonly SpokenTurn[] })[];
  /** SHA-256 of the raw bytes it was read from. */
  originalHash?: string | null;
}

/** A source that was kept, with its texts: the oldest first, the last in force. */
export interface KeptSource {
  source: Source;
  texts: readonly KeptText[];
}

/** Keeps a source with its text, and with those before it where it has any, inside a deed that says so. */
export function keepSource(
  tx: Tx,
  world: World,
  { id = world.newId(SourceId), turns, origin, earlier = [], originalHash, ...draft }: SourceDraft,
): KeptSource {
  const texts: KeptText[] = [];
  for (const { turns: said, ...told } of [...earlier, { ...(origin ?? { number: 1 }), turns }]) {
    const before = texts.at(-1)?.laid.turns ?? null;
    texts.push(keepText(tx, world, { source: id, turns: said, before, origin: told }));
  }
  const present = texts.at(-1);
  if (!present) throw new Error('A source without a text.');
  const { laid } = present;
  const kept: Source = {
    ...draft,
    id,
    rev: tx.rev,
    speakers: Object.fromEntries(
      Object.entries(draft.speakers).map(([label, speaker]) => [tidyLabel(label) ?? label, speaker]),
    ),
    participants: [...new Set(draft.participants)].sort(),
    text: present.id,
    version: present.number,
    words: laid.words,
    participantWords: laid.participantWords + (unknownCounts(draft.form) ? laid.unknownWords : 0),
    turns: laid.turns.length,
    trashedAt: null,
  };
  putSource(tx.db, kept, originalHash);
  if (texts.length > 1)
    putEarlierTexts(
      tx.db,
      id,
      texts.slice(0, -1).map((text) => text.id),
    );
  return { source: kept, texts };
}

/** What a duplicate is a duplicate of: another source, and not itself a duplicate. */
function primaryOf(tx: Tx, reference: string, duplicate: SourceId | null): SourceId {
  const primary = findSource(tx.db, reference);
  if (primary.id === duplicate)
    throw new DomainError('invalid', 'A source is no duplicate of itself.', { field: 'duplicateOf' });
  if (primary.duplicateOf !== null)
    throw new DomainError('invalid', `“${primary.title}” is itself marked as a duplicate.`, {
      field: 'duplicateOf',
      help: 'Name the source that both are duplicates of.',
    });
  if (duplicate !== null && listSources(tx.db).some((source) => source.duplicateOf === duplicate))
    throw new DomainError('invalid', 'Other sources are marked as duplicates of this one.', {
      field: 'duplicateOf',
      help: 'Mark them as duplicates of the other source first.',
    });
  return primary.id;
}

/** Who every label stands for: as said, else by its name; one participant given and one voice heard are the same. */
function speakersOf(
  tx: Tx,
  labels: readonly string[],
  given: NonNullable<NewSource['speakers']>,
  participants: readonly ParticipantId[],
): Record<string, Speaker> {
  const speakers = new Map<string, Speaker>(
    Object.entries(given).map(([label, { role, participant }]) => [
      tidyLabel(label) ?? label,
      { role, participant: participant === null ? null : findParticipant(tx.db, participant).id },
    ]),
  );
  for (const label of labels)
    if (!speakers.has(label)) speakers.set(label, { role: roleOf(label), participant: null });
  const voices = [...speakers.values()].filter((speaker) => speaker.role === 'participant');
  const [only, another] = participants;
  const [voice] = voices;
  if (only && !another && voice && voices.length === 1) voice.participant ??= only;
  return Object.fromEntries(speakers);
}

/** Adds a source from its text, plain or in the line format of the study folder. */
export function addSource(world: World, who: Who, study: string, given: NewSource): Source {
  return write(world, who, mayWrite(world, who, study), 'source.add', (tx) => {
    const lines = turnsOf(given.text);
    if (!lines.some((turn) => turn.text.trim() !== ''))
      throw new DomainError('invalid', 'The text holds no words.', { field: 'text' });
    const named = (given.participants ?? []).map((reference) => findParticipant(tx.db, reference).id);
    const labels = [...new Set(lines.flatMap(({ speaker }) => speaker ?? []))];
    const speakers = speakersOf(tx, labels, given.speakers ?? {}, named);
    const voices = Object.values(speakers).flatMap(({ participant }) => participant ?? []);
    const { source: kept } = keepSource(tx, world, {
      title: given.title,
      kind: given.kind,
      form: given.form ?? FORM_OF[given.kind],
      area: given.area == null ? null : findArea(tx.db, given.area).id,
      wave: given.wave == null ? null : findWave(tx.db, given.wave).id,
      participants: given.participants === undefined ? voices : named,
      conductedOn: given.conductedOn ?? null,
      panel: given.panel ?? null,
      duplicateOf: given.duplicateOf == null ? null : primaryOf(tx, given.duplicateOf, null),
      speakers,
      fileName: null,
      turns: lines.map((turn) => ({ ...turn, role: roleOf(turn.speaker, speakers) })),
    });
    tx.say(`Added the source ${kept.title}`, kept.id);
    return kept;
  });
}

/** Changes what is known of a source; its words stay. */
export function changeSource(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, area, wave, participants, duplicateOf, ...changes }: SourceChanges & { rev?: number | undefined },
): Source {
  return write(world, who, mayWrite(world, who, study), 'source.change', (tx) => {
    const before = expectRev(findSource(tx.db, reference), rev, 'source');
    const after = changed(before, {
      ...changes,
      rev: tx.rev,
      area: area == null ? area : findArea(tx.db, area).id,
      wave: wave == null ? wave : findWave(tx.db, wave).id,
      participants: participants?.map((named) => findParticipant(tx.db, named).id),
      duplicateOf: duplicateOf == null ? duplicateOf : primaryOf(tx, duplicateOf, before.id),
    });
    putSource(tx.db, after);
    tx.say(`Changed the source ${after.title}`, after.id);
    return findSourceById(tx.db, after.id) ?? after;
  });
}

/** Puts a source into the trash, or brings it back; nothing that rests on it is lost. */
export function trashSource(
  world: World,
  who: Who,
  study: string,
  reference: string,
  trashed: boolean,
  rev?: number,
): Source {
  const deed = trashed ? 'source.trash' : 'source.restore';
  return write(world, who, mayWrite(world, who, study), deed, (tx) => {
    const before = expectRev(findSource(tx.db, reference), rev, 'source');
    const after: Source = { ...before, rev: tx.rev, trashedAt: trashed ? (before.trashedAt ?? tx.at) : null };
    putSource(tx.db, after);
    tx.say(`${trashed ? 'Put' : 'Brought'} ${after.title} ${trashed ? 'into the trash' : 'back'}`, after.id);
    return after;
  });
}

import type { Db } from '#server/store/database.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import { listVersions } from '#server/store/study/text-version.ts';
import type { ProposedText } from '#shared/correction/correction.ts';
import { DomainError } from '#shared/errors.ts';
import { hasLabels, readLines, roleOf } from '#shared/source/line-format.ts';
import type { Source, Speaker, SpeakerRole } from '#shared/source/source.ts';
import { type LaidOut, layOut, type SpokenTurn, tidyLabel, tidyText } from '#shared/source/text.ts';
import { findParticipant } from './find.ts';

type Unspoken = Omit<SpokenTurn, 'role'>;

/** The turns of a text as it was sent: in the line format where a label says so, else paragraphs of nobody known. */
export function turnsOf(text: string): Unspoken[] {
  if (hasLabels(text))
    return readLines(text).map((turn) => ({
      ...turn,
      speaker: turn.speaker === null ? null : tidyLabel(turn.speaker),
    }));
  return tidyText(text)
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((paragraph) => ({ speaker: null, time: null, text: paragraph.trim() }))
    .filter((paragraph) => paragraph.text !== '');
}

/** A text that may become a source's: laid out, with who its labels stand for. */
export interface Proposal {
  laid: LaidOut;
  speakers: Source['speakers'];
  /** Neither words, turns nor speakers differ from what is there. */
  isSame: boolean;
}

/** Which label stands for whom: as the text in force has it, unless something else is said. */
function speakersFor(
  db: Db,
  source: Source,
  present: readonly TurnText[],
  given: NonNullable<ProposedText['speakers']>,
): Record<string, Speaker> {
  const known: Record<string, Speaker> = {};
  for (const { speaker, role } of present) if (speaker !== null) known[speaker] = { role, participant: null };
  Object.assign(known, source.speakers);
  for (const [label, { role, participant }] of Object.entries(given))
    known[tidyLabel(label) ?? label] = {
      role,
      participant: participant === null ? null : findParticipant(db, participant).id,
    };
  return known;
}

/** The turns of an earlier text, with the roles its labels had. */
function earlierText(db: Db, source: Source, number: number): TurnText[] {
  const version = listVersions(db, source.id).find((text) => text.number === number);
  if (!version)
    throw new DomainError('not-found', `${source.title} has no text ${number}.`, { field: 'restore' });
  return listTurns(db, version.id);
}

const isSameTurn = (a: SpokenTurn, b: SpokenTurn): boolean =>
  a.speaker === b.speaker && a.role === b.role && a.time === b.time && a.text === b.text;

const asKept = (speakers: Readonly<Record<string, Speaker>>): string =>
  JSON.stringify(
    Object.entries(speakers)
      .map(([label, { role, participant }]) => [label, role, participant])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

/** Turns that could be a source's next text, with who their labels stand for; refuses turns without words. */
export function proposedTurns(
  db: Db,
  source: Source,
  turns: readonly SpokenTurn[],
  known: Readonly<Record<string, Speaker>>,
): Proposal {
  const said = turns.filter((turn) => turn.text.trim() !== '');
  if (said.length === 0) throw new DomainError('invalid', 'The text holds no words.', { field: 'turns' });
  const present = listTurns(db, source.text);
  const laid = layOut(said);
  const labels = new Set(said.flatMap(({ speaker }) => speaker ?? []));
  const speakers = Object.fromEntries(
    Object.entries(known).filter(([label]) => labels.has(label) || Object.hasOwn(source.speakers, label)),
  );
  return {
    laid,
    speakers,
    isSame:
      asKept({ ...source.speakers, ...speakers }) === asKept(source.speakers) &&
      laid.turns.length === present.length &&
      laid.turns.every((turn, at) => {
        const other = present[at];
        return other !== undefined && isSameTurn(turn, other);
      }),
  };
}

/** What was sent as a text that could be kept. */
export function proposalOf(db: Db, source: Source, given: ProposedText): Proposal {
  const ways = [given.turns, given.text, given.restore].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw new DomainError('invalid', 'Send the text as “turns” or as “text”, or name one to “restore”.', {
      field: 'turns',
    });
  const present = listTurns(db, source.text);
  const restored = given.restore === undefined ? null : earlierText(db, source, given.restore);
  const rolesThen: Record<string, SpeakerRole> = {};
  for (const { speaker, role } of restored ?? []) if (speaker !== null) rolesThen[speaker] = role;
  const known = speakersFor(db, source, present, given.speakers ?? {});
  for (const [label, role] of Object.entries(rolesThen))
    if (known[label]?.role !== role) known[label] = { role, participant: null };
  const unspoken: Unspoken[] = restored ?? given.turns ?? turnsOf(given.text ?? '');
  const said = unspoken.map(({ speaker, time, text, marks }): SpokenTurn => {
    const label = speaker === null ? null : tidyLabel(speaker);
    return { speaker: label, time, text, role: roleOf(label, known), ...(marks && { marks }) };
  });
  return proposedTurns(db, source, said, known);
}

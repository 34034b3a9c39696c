import { z } from 'zod';
import { SpeakerRole } from '../source/source.ts';
import { CorrectedTurn } from './correction.ts';

/** A turn under correction; `key` tells it from the others while it is moved, parted and joined. */
export interface DraftTurn extends CorrectedTurn {
  key: number;
}

/** Who a label stands for that the text did not have, or had otherwise. */
export type DraftSpeakers = Record<string, { role: SpeakerRole; participant: string | null }>;

export interface TextDraft {
  turns: readonly DraftTurn[];
  speakers: DraftSpeakers;
}

const Kept = z.strictObject({
  turns: z.array(CorrectedTurn),
  speakers: z.record(z.string(), z.strictObject({ role: SpeakerRole, participant: z.string().nullable() })),
});

const keyed = (turns: readonly CorrectedTurn[]): DraftTurn[] => turns.map((turn, key) => ({ ...turn, key }));
const unkeyed = ({ key: _, ...turn }: DraftTurn): CorrectedTurn => turn;

export const draftOf = (turns: readonly CorrectedTurn[]): TextDraft => ({
  turns: keyed(turns),
  speakers: {},
});

/** The turns of a draft as they are sent. */
export const turnsIn = ({ turns }: TextDraft): CorrectedTurn[] => turns.map(unkeyed);

/** A draft as one text, to be kept where only texts are. */
export const writeDraft = (draft: TextDraft): string =>
  JSON.stringify({ turns: turnsIn(draft), speakers: draft.speakers });

/** The draft in a text; null where it holds none. */
export function readDraft(text: string): TextDraft | null {
  try {
    const { turns, speakers } = Kept.parse(JSON.parse(text));
    return { turns: keyed(turns), speakers };
  } catch {
    return null;
  }
}

const nextKey = (turns: readonly DraftTurn[]): number => Math.max(-1, ...turns.map(({ key }) => key)) + 1;
const place = (turns: readonly DraftTurn[], key: number): number =>
  turns.findIndex((turn) => turn.key === key);

/** One turn said otherwise; the rest are the very same. */
export const changeTurn = (draft: TextDraft, key: number, change: Partial<CorrectedTurn>): TextDraft => ({
  ...draft,
  turns: draft.turns.map((turn) => (turn.key === key ? { ...turn, ...change } : turn)),
});

/** Parts a turn at an offset of its text; the second part has no time. Answers its key too, or null where there is nothing to part. */
export function partTurn(
  draft: TextDraft,
  key: number,
  offset: number,
): { draft: TextDraft; key: number } | null {
  const at = place(draft.turns, key);
  const turn = draft.turns[at];
  const [head, tail] = [turn?.text.slice(0, offset).trimEnd(), turn?.text.slice(offset).trimStart()];
  if (!turn || !head || !tail) return null;
  const fresh = nextKey(draft.turns);
  const turns = [...draft.turns];
  turns.splice(at, 1, { ...turn, text: head }, { ...turn, key: fresh, time: null, text: tail });
  return { draft: { ...draft, turns }, key: fresh };
}

/** Joins a turn to the one above it, whose speaker says all. Answers where the seam is, or null where nothing is above. */
export function joinTurn(
  draft: TextDraft,
  key: number,
): { draft: TextDraft; key: number; seam: number } | null {
  const at = place(draft.turns, key);
  const [above, turn] = [draft.turns[at - 1], draft.turns[at]];
  if (!above || !turn) return null;
  const head = above.text.trimEnd();
  const turns = [...draft.turns];
  turns.splice(at - 1, 2, { ...above, text: `${head}${head === '' ? '' : ' '}${turn.text.trimStart()}` });
  return { draft: { ...draft, turns }, key: above.key, seam: head === '' ? 0 : head.length + 1 };
}

/** Puts an empty turn of the same speaker under one. */
export function addTurn(draft: TextDraft, key: number): { draft: TextDraft; key: number } {
  const at = place(draft.turns, key);
  const fresh = nextKey(draft.turns);
  const turns = [...draft.turns];
  const speaker = turns[at]?.speaker ?? null;
  turns.splice(at + 1, 0, { key: fresh, speaker, time: null, text: '' });
  return { draft: { ...draft, turns }, key: fresh };
}

export const removeTurn = (draft: TextDraft, key: number): TextDraft => ({
  ...draft,
  turns: draft.turns.filter((turn) => turn.key !== key),
});

/** Gives a turn to a speaker, known or new. */
export const giveTurn = (
  draft: TextDraft,
  key: number,
  speaker: string | null,
  role?: SpeakerRole,
): TextDraft => ({
  turns: changeTurn(draft, key, { speaker }).turns,
  speakers:
    speaker === null || role === undefined
      ? draft.speakers
      : { ...draft.speakers, [speaker]: { role, participant: null } },
});

/** `12:40` or `1:02:40` as whole seconds; null for nothing, undefined where it is no time. */
export function secondsOf(written: string): number | null | undefined {
  if (written.trim() === '') return null;
  const match = /^(?:(\d+):)?(\d{1,2}):([0-5]\d)$/.exec(written.trim());
  if (!match) return undefined;
  const [, hours = '0', minutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Whole seconds as a recording's clock. */
export const clockOf = (seconds: number | null): string => {
  if (seconds === null) return '';
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

/** An example of a reason, after what was done: to be said by whoever knows, never for them. */
export function likelyReason(turnsChanged: number, wordsNew: number, speakersChanged: number): string {
  if (speakersChanged > 0 && wordsNew === 0) return 'Who speaks';
  if (turnsChanged === 1 && wordsNew <= 3) return 'A misheard word';
  return 'Checked against the recording';
}

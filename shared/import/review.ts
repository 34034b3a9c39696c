import type { SourceDraft } from '../format/format.ts';
import type { AreaId, ParticipantId, WaveId } from '../ids.ts';
import { AreaId as AreaIdSchema, ParticipantId as ParticipantIdSchema } from '../ids.ts';
import { type SourceKind, SpeakerRole, unknownCounts } from '../source/source.ts';
import { countWords } from '../span.ts';
import type { ImportChoices, ImportConflict, ImportFile, Open } from './import.ts';
import { UNNAMED } from './unnamed.ts';

/** A draft without its words: all that a review of it looks at. */
export type DraftHead = Omit<SourceDraft, 'turns'> & {
  turns: number;
  /** Words of turns that nobody is named for, by role. */
  unlabelled: Record<SpeakerRole, number>;
};

export function headOf({ turns, ...draft }: SourceDraft): DraftHead {
  const unlabelled = { participant: 0, interviewer: 0, unknown: 0 };
  for (const turn of turns) if (turn.speaker === null) unlabelled[turn.role] += countWords(turn.text);
  return { ...draft, turns: turns.length, unlabelled };
}

/** What a review needs to know of the study. */
export interface ReviewFrame {
  waves: readonly { id: WaveId; month: string }[];
  /** Whether a participant was removed since they were guessed or chosen; nobody was, where it is not told. */
  isGone?: (participant: ParticipantId) => boolean;
}

export type DraftReview = Pick<
  ImportFile,
  | 'format'
  | 'title'
  | 'kind'
  | 'form'
  | 'area'
  | 'wave'
  | 'date'
  | 'participant'
  | 'turns'
  | 'words'
  | 'participantWords'
  | 'speakers'
  | 'warnings'
  | 'notUnderstood'
  | 'open'
  | 'conflicts'
>;

interface Guess<T> {
  value: T;
  from: string;
  raw: string;
}

/** What stands: a person's choice, else the guess, else nothing. */
const settled = <T>(chosen: T | undefined, guess: Guess<T> | undefined, nothing: T) => {
  if (chosen !== undefined) return { value: chosen, from: 'person', raw: '' };
  return guess ?? { value: nothing, from: null, raw: '' };
};

const guessed = <T>(proposal: Guess<string> | undefined, parse: (value: string) => T | undefined) => {
  const value = proposal && parse(proposal.value);
  return proposal && value !== undefined ? { ...proposal, value } : undefined;
};

/** Warnings that a person's choice has answered. */
const ANSWERED_BY: Record<string, keyof ImportChoices> = {
  'two-areas': 'area',
  'two-months': 'wave',
  'two-dates': 'date',
  'two-participants': 'participant',
  'against-area': 'area',
  'against-month': 'wave',
  'against-date': 'date',
  'against-participant': 'participant',
  'unknown-area': 'area',
  'unknown-month': 'wave',
  'unknown-date': 'date',
  'unknown-participant': 'participant',
  'outside-waves': 'wave',
  'outside-window': 'wave',
  'who-interviews': 'speakers',
  'speaker-unmatched': 'speakers',
  'no-speakers': 'speakers',
};

/** Kinds that stand for an area and a month; readings stand for none. */
const isPlaced = (kind: SourceKind): boolean => kind !== 'reading';

/** Choices without those of a participant who was removed since: they are asked for again. */
function standing(
  { participant, speakers, ...others }: ImportChoices,
  { isGone }: ReviewFrame,
): ImportChoices {
  const known = <Id extends ParticipantId | null>(id: Id) => (id !== null && isGone?.(id) ? null : id);
  return {
    ...others,
    ...(participant !== undefined && known(participant) === participant && { participant }),
    ...(speakers && {
      speakers: Object.fromEntries(
        Object.entries(speakers).map(([label, one]) => [
          label,
          { ...one, participant: known(one.participant) },
        ]),
      ),
    }),
  };
}

/** A draft with a person's choices over its guesses, and what is still open. */
export function review(draft: DraftHead, chosen: ImportChoices, frame: ReviewFrame): DraftReview {
  const { proposals } = draft;
  const choices = standing(chosen, frame);
  const personOf = (value: string | undefined): ParticipantId | undefined => {
    const id = ParticipantIdSchema.safeParse(value).data;
    return id === undefined || frame.isGone?.(id) ? undefined : id;
  };
  const kind = settled(choices.kind, proposals.kind, proposals.kind.value);
  const form = settled(choices.form, proposals.form, proposals.form.value);
  const placed = isPlaced(kind.value);
  const nothing = { value: null, from: null, raw: '' };
  const area = placed
    ? settled<AreaId | null>(
        choices.area,
        guessed(proposals.area, (value) => AreaIdSchema.safeParse(value).data),
        null,
      )
    : nothing;
  const wave = placed
    ? settled<WaveId | null>(
        choices.wave,
        guessed(proposals.month, (month) => frame.waves.find((one) => one.month === month)?.id),
        null,
      )
    : nothing;
  const date = settled<string | null>(choices.date, proposals.date, null);
  const participant = placed
    ? settled<ParticipantId | null>(choices.participant, guessed(proposals.participant, personOf), null)
    : nothing;
  const speakers = speakersOf(draft, choices, participant.value, personOf);
  const words = { participant: 0, interviewer: 0, unknown: 0 };
  for (const speaker of speakers)
    if (speaker.label !== UNNAMED || speaker.from === 'person') words[speaker.role] += speaker.words;
  if (choices.speakers?.[UNNAMED] === undefined)
    for (const role of SpeakerRole.options) words[role] += draft.unlabelled[role];
  const asksWho = draft.warnings.some((warning) => warning.code === 'who-interviews');
  const open: Open[] = [];
  if (placed && area.value === null && choices.area === undefined) open.push('area');
  if (placed && wave.value === null && choices.wave === undefined) open.push('wave');
  if (kind.value === 'interview' && participant.value === null && choices.participant === undefined)
    open.push('participant');
  if (asksWho && choices.speakers === undefined) open.push('speakers');
  return {
    format: draft.format,
    title: choices.title ?? draft.title,
    kind,
    form,
    area,
    wave,
    date,
    participant,
    turns: draft.turns,
    words: words.participant + words.interviewer + words.unknown,
    participantWords: words.participant + (unknownCounts(form.value) ? words.unknown : 0),
    speakers,
    warnings: draft.warnings.filter(({ code }) => {
      const answer = ANSWERED_BY[code];
      return answer === undefined || choices[answer] === undefined;
    }),
    notUnderstood: draft.notUnderstood.length,
    open,
    conflicts: conflictsOf(draft, choices, frame, placed),
  };
}

/** What disagrees and nobody chose, in ids of the study; months it has no wave for are left to the warning. */
function conflictsOf(
  draft: DraftHead,
  choices: ImportChoices,
  { waves }: ReviewFrame,
  placed: boolean,
): ImportConflict[] {
  return (draft.conflicts ?? []).flatMap(({ field: named, options, isSettled }) => {
    const field = named === 'month' ? 'wave' : named;
    if (choices[field] !== undefined || (!placed && field !== 'date')) return [];
    const known = options.flatMap((option) => {
      if (field !== 'wave') return option;
      const wave = waves.find(({ month }) => month === option.value);
      return wave ? { ...option, value: wave.id } : [];
    });
    return known.length > 1 ? { field, options: known, isSettled } : [];
  });
}

/** Who every label stands for, and last who the turns without one are; the one voice that answers is the participant chosen for the file. */
function speakersOf(
  draft: DraftHead,
  choices: ImportChoices,
  participant: ParticipantId | null,
  personOf: (value: string | undefined) => ParticipantId | undefined,
) {
  const voices = draft.speakers.filter((speaker) => speaker.role === 'participant');
  const labelled = draft.speakers.map((speaker) => {
    const chosen = choices.speakers?.[speaker.label];
    const counts = { label: speaker.label, turns: speaker.turns, words: speaker.words };
    if (chosen) return { ...counts, ...chosen, from: 'person' };
    const isOnlyVoice = speaker.role === 'participant' && voices.length === 1;
    const named = personOf(speaker.participant?.value) ?? null;
    return {
      ...counts,
      role: speaker.role,
      participant: speaker.role === 'interviewer' ? null : isOnlyVoice ? (participant ?? named) : named,
      from: speaker.participant?.from ?? 'text',
    };
  });
  const turns = draft.turns - draft.speakers.reduce((sum, speaker) => sum + speaker.turns, 0);
  if (turns <= 0) return labelled;
  const { participant: own, interviewer, unknown } = draft.unlabelled;
  const unnamed = { label: UNNAMED, turns, words: own + interviewer + unknown };
  const chosen = choices.speakers?.[UNNAMED];
  const guess = { role: 'unknown' as const, participant: null, from: null };
  return [...labelled, { ...unnamed, ...(chosen ? { ...chosen, from: 'person' } : guess) }];
}

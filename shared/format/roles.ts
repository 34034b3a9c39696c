import type { SpeakerRole } from '#shared/source/source.ts';
import { countWords } from '#shared/span.ts';
import type { HeardTurn } from './cue.ts';
import type { DraftTurn, DraftWarning, SpeakerFound } from './format.ts';
import { foldLabel, knownRole } from './label.ts';

/** Half a speaker's turns hold a question: that is somebody who interviews. */
const ASKS = 0.5;
/** And this much more often than anybody else whose role is open. */
const ASKS_MORE = 0.25;

interface Talk {
  label: string;
  role: SpeakerRole;
  turns: number;
  words: number;
  questions: number;
}

function talkBySpeaker(turns: readonly HeardTurn[], given: ReadonlyMap<string, SpeakerRole>): Talk[] {
  const talks = new Map<string, Talk>();
  for (const turn of turns) {
    if (turn.speaker === null) continue;
    const key = foldLabel(turn.speaker);
    const role = given.get(key) ?? knownRole(turn.speaker) ?? 'unknown';
    const talk = talks.get(key) ?? { label: turn.speaker, role, turns: 0, words: 0, questions: 0 };
    talk.turns += 1;
    talk.words += countWords(turn.text);
    if (/[?？]/.test(turn.text)) talk.questions += 1;
    talks.set(key, talk);
  }
  return [...talks.values()];
}

/** Makes whoever asks the interviewer, where exactly one open speaker mostly asks and the others do not. */
function guessInterviewer(talks: readonly Talk[]): Talk | null {
  const open = talks.filter((talk) => talk.role === 'unknown');
  if (talks.length < 2 || open.length === 0 || open.length > 2) return null;
  if (open.length === 2 && talks.length > 2) return null;
  const rate = (talk: Talk) => talk.questions / talk.turns;
  const asking = open.filter((talk) => talk.turns >= 2 && rate(talk) >= ASKS);
  const [most] = asking;
  if (asking.length !== 1 || !most) return null;
  return talks.every((talk) => talk === most || rate(most) - rate(talk) >= ASKS_MORE) ? most : null;
}

/**
 * Says who interviews and who is interviewed: by customary labels, else by who asks; what stays open is `unknown` and asked for.
 * `given` are roles a person wrote into the file (front matter), by folded label; without `mustInterview` nobody is asked for.
 */
export function assignRoles(
  turns: readonly HeardTurn[],
  given: ReadonlyMap<string, SpeakerRole> = new Map(),
  mustInterview = true,
): { turns: DraftTurn[]; speakers: SpeakerFound[]; warnings: DraftWarning[] } {
  const talks = talkBySpeaker(turns, given);
  const warnings: DraftWarning[] = [];
  if (mustInterview && !talks.some((talk) => talk.role === 'interviewer')) {
    const guessed = guessInterviewer(talks);
    if (guessed) {
      guessed.role = 'interviewer';
      warnings.push({
        code: 'interviewer-guessed',
        message: `"${guessed.label}" asks most questions and is taken for the interviewer.`,
      });
    }
  }
  const interviewed = talks.filter((talk) => talk.role !== 'interviewer');
  const [only] = interviewed;
  if (
    talks.length === 2 &&
    interviewed.length === 1 &&
    only?.role === 'unknown' &&
    !given.has(foldLabel(only.label))
  ) {
    only.role = 'participant';
  }
  if (mustInterview && talks.length >= 2 && !talks.some((talk) => talk.role === 'interviewer')) {
    warnings.push({
      code: 'who-interviews',
      message: `Who interviews? ${talks.map((talk) => `"${talk.label}"`).join(', ')}`,
    });
  }
  const roles = new Map(talks.map((talk) => [foldLabel(talk.label), talk.role]));
  return {
    turns: turns.map(({ speaker, text, time, marks }) => ({
      speaker,
      role: speaker === null ? 'unknown' : (roles.get(foldLabel(speaker)) ?? 'unknown'),
      text,
      time,
      ...(marks && marks.length > 0 && { marks }),
    })),
    speakers: talks.map(({ label, role, turns: count, words }) => ({
      label,
      role,
      turns: count,
      words,
      participant: null,
    })),
    warnings,
  };
}

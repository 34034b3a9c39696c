import type {
  DraftConflict,
  DraftText,
  DraftTurn,
  DraftWarning,
  Proposal,
  Proposals,
  SourceDraft,
  SpeakerFound,
} from './format.ts';
import { fromFileName, fromHeader, type Guess, type GuessField } from './guess.ts';
import type { HeaderLine } from './header.ts';
import { fromPattern, type NamedBy } from './name-pattern.ts';
import { proposeForm, proposeKind } from './source-kind.ts';
import { areasIn, foldWords, names, participantsIn, type StudyNames } from './study-names.ts';

export interface ProposeOptions {
  /** Without it no area, participant or yearless month can be proposed. */
  study?: StudyNames;
  /** The file name as the researcher's pattern reads it; see `readName`. */
  named?: NamedBy;
}

/** What proposals are made of: a text without its words, so that they can be made anew when more is known. */
export type TextFound = Omit<DraftText, 'turns'> & {
  /** One that stands for all: with a time where any has one. */
  turns: Pick<DraftTurn, 'time'>[];
  /** Areas that the talk itself names at least twice. */
  mentioned: { area: string; raw: string }[];
};

/** What is kept of a text for proposals. */
export const textFound = ({ turns, ...text }: DraftText, study: StudyNames = NO_STUDY): TextFound => ({
  ...text,
  turns: turns.length === 0 ? [] : [{ time: turns.find(({ time }) => time !== null)?.time ?? null }],
  mentioned: areasMentioned(turns, study),
});

const NO_STUDY: StudyNames = { areas: [], waves: [], participants: [] };

const FIELD_WORDS: Record<GuessField, string> = {
  area: 'areas',
  month: 'months',
  date: 'dates',
  participant: 'participants',
};

const valueWords = (field: GuessField, guess: Guess, study: StudyNames): string => {
  const name =
    field === 'area'
      ? study.areas.find((area) => area.id === guess.value)?.name
      : field === 'participant'
        ? study.participants.find((person) => person.id === guess.value)?.pseudonym
        : guess.value;
  return `${name ?? guess.raw} (${guess.from})`;
};

const asProposal = ({ value, from, raw }: Guess): Proposal<string> => ({ value, from, raw });

/** The one value of the first tier that has any; where guesses disagree, none, and a warning with all of them. */
function settle(
  field: GuessField,
  tiers: readonly Guess[][],
  study: StudyNames,
): { proposal?: Proposal<string>; warning?: DraftWarning; options?: Proposal<string>[] } {
  for (const tier of tiers) {
    const guesses = tier.filter((guess) => guess.field === field);
    const distinct = guesses.filter(
      (guess, at) => guesses.findIndex(({ value }) => value === guess.value) === at,
    );
    const [first] = distinct;
    if (!first) continue;
    if (distinct.length === 1) return { proposal: asProposal(first) };
    const said = distinct
      .slice(0, 4)
      .map((guess) => valueWords(field, guess, study))
      .join(', ');
    return {
      warning: {
        code: `two-${FIELD_WORDS[field]}`,
        message: `Several ${FIELD_WORDS[field]} are named: ${said}. Choose one.`,
      },
      options: distinct.map(asProposal),
    };
  }
  return {};
}

/** Fields proposed from speakers and from talk, asked only where name and header say nothing. */
function derived(
  text: TextFound,
  speakers: readonly SpeakerFound[],
  people: readonly Guess[],
  study: StudyNames,
): Guess[] {
  const guesses: Guess[] = [];
  const known = people.filter((guess) => guess.field === 'participant');
  const matched = speakers.flatMap(({ participant }) => (participant ? [participant] : []));
  for (const person of known.length > 0 ? known : matched) {
    if (known.length === 0) guesses.push({ ...person, field: 'participant' });
    const area = study.participants.find(({ id }) => id === person.value)?.area;
    if (area) guesses.push({ field: 'area', value: area, from: person.from, raw: person.raw });
  }
  return guesses.length > 0
    ? guesses
    : text.mentioned.map(({ area, raw }) => ({ field: 'area', value: area, from: 'text', raw }));
}

function areasMentioned(turns: readonly DraftTurn[], study: StudyNames): TextFound['mentioned'] {
  if (study.areas.length === 0) return [];
  const counts = new Map<string, { count: number; raw: string }>();
  for (const turn of turns) {
    for (const { id, raw } of areasIn(foldWords(turn.text), study)) {
      counts.set(id, { count: (counts.get(id)?.count ?? 0) + 1, raw });
    }
  }
  return [...counts].flatMap(([area, { count, raw }]) => (count >= 2 ? [{ area, raw }] : []));
}

/** Labels that name a participant of the study: by pseudonym or, in a known area, by role. */
function matchSpeakers(text: TextFound, area: string | null, study: StudyNames): SpeakerFound[] {
  return text.speakers.map((speaker) => {
    if (speaker.role === 'interviewer') return speaker;
    const [match, ...others] = participantsIn(foldWords(speaker.label), area, study);
    if (!match || others.length > 0) return speaker;
    return {
      ...speaker,
      role: 'participant',
      participant: { value: match.id, from: 'text', raw: speaker.label },
    };
  });
}

function outsideWaves(placed: Pick<Proposals, 'date' | 'month'>, study: StudyNames): DraftWarning[] {
  const { date, month } = placed;
  if (!month || study.waves.length === 0) return [];
  const wave = study.waves.find((candidate) => candidate.month === month.value);
  if (!wave) return [{ code: 'outside-waves', message: `${month.value} is not a month of this study.` }];
  if (!date || (wave.startsOn <= date.value && date.value <= wave.endsOn)) return [];
  return [
    {
      code: 'outside-window',
      message: `${date.value} lies outside the window of ${wave.month} (${wave.startsOn} to ${wave.endsOn}).`,
    },
  ];
}

/** What is proposed of a text: all of a draft but its words. */
export type Proposed = Pick<
  SourceDraft,
  'speakers' | 'warnings' | 'notUnderstood' | 'proposals' | 'conflicts'
>;

/**
 * Answers what can be guessed of kind, form, area, month, date and participant. Nothing is guessed where two guesses
 * disagree, unless a pattern says; header lines nobody understood are listed. Readings get no area, month or participant.
 */
export function proposeFor(text: TextFound, fileName: string, options: ProposeOptions = {}): Proposed {
  const study = options.study ?? NO_STUDY;
  const pattern = options.named ? fromPattern(options.named, study) : { guesses: [], warnings: [] };
  const header = text.header.map((line) => ({ line, guesses: fromHeader(line, study) }));
  const read = [...header.flatMap(({ guesses }) => guesses), ...fromFileName(fileName, study)];
  const warnings = [...text.warnings, ...pattern.warnings];
  const stated = settle('area', [pattern.guesses, read], study).proposal?.value ?? null;
  const speakers = matchSpeakers(text, stated, study);
  const tiers = [pattern.guesses, read, derived(text, speakers, [...pattern.guesses, ...read], study)];
  const placed: Omit<Proposals, 'kind' | 'form'> = {};
  const disagreements: { field: GuessField; warning: DraftWarning; conflict: DraftConflict }[] = [];
  for (const field of ['area', 'month', 'date', 'participant'] as const) {
    const asked = field === 'participant' ? withinArea(tiers, placed.area?.value ?? null, study) : tiers;
    const { proposal, warning, options: several } = settle(field, asked, study);
    if (warning && several) {
      disagreements.push({ field, warning, conflict: { field, options: several, isSettled: false } });
      continue;
    }
    if (!proposal) continue;
    const against = [...(asked[1] ?? []), ...voicesAgainst(field, proposal, speakers, study)].filter(
      (guess, at, all) =>
        guess.field === field &&
        guess.value !== proposal.value &&
        all.findIndex(({ field: other, value }) => other === field && value === guess.value) === at,
    );
    // A pattern is the researcher's own word; a name and a voice weigh the same.
    const isSettled = proposal.from === 'pattern' || field === 'area';
    if (against.length === 0 || isSettled) placed[field] = proposal;
    const first: Guess = { ...proposal, field };
    if (against.length > 0)
      disagreements.push({
        field,
        warning: {
          code: isSettled ? `against-${field}` : `two-${FIELD_WORDS[field]}`,
          message: `Several ${FIELD_WORDS[field]} are named: ${[first, ...against].map((guess) => valueWords(field, guess, study)).join(', ')}.${isSettled ? '' : ' Choose one.'}`,
        },
        conflict: { field, options: [proposal, ...against.map(asProposal)], isSettled },
      });
  }
  const kind = proposeKind(text, fileName, placed, study);
  const form = proposeForm(text, fileName, kind.value);
  const isReading = kind.value === 'reading';
  const { date } = placed;
  const kept = isReading ? { ...(date ? { date } : {}) } : placed;
  const told = disagreements.filter(({ field }) => !isReading || field === 'date');
  warnings.push(...told.map(({ warning }) => warning));
  if (!isReading) warnings.push(...outsideWaves(placed, study));
  const open = speakers.filter((speaker) => speaker.role === 'unknown');
  if (open.length > 0 && !warnings.some(({ code }) => code === 'who-interviews')) {
    warnings.push({
      code: 'speaker-unmatched',
      message: `${speakers.length === 1 ? 'One speaker' : `${speakers.length} speakers`}; ${open.map(({ label }) => `"${label}"`).join(', ')} not matched.`,
    });
  }
  const unread = header.filter(
    ({ line, guesses }) => guesses.length === 0 && !isTold(line, text.title) && !isKept(line, text),
  );
  return {
    speakers,
    warnings,
    notUnderstood: [
      ...text.notUnderstood,
      ...unread.map(({ line }) => ({ line: line.number, text: line.text.trim() })),
    ],
    proposals: { kind, form, ...kept },
    ...(told.length > 0 && { conflicts: told.map(({ conflict }) => conflict) }),
  };
}

/** Adds to a draft what can be guessed of it. */
export function propose(
  text: DraftText,
  fileName: string,
  options: ProposeOptions = {},
  found = textFound(text, options.study),
): SourceDraft {
  const proposed = proposeFor(found, fileName, options);
  const roles = new Map(proposed.speakers.map((speaker) => [speaker.label, speaker.role]));
  return {
    ...text,
    ...proposed,
    turns: text.turns.map((turn) => ({
      ...turn,
      role: turn.speaker === null ? turn.role : (roles.get(turn.speaker) ?? turn.role),
    })),
  };
}

/** What pseudonyms among the labels say against a proposal; nothing where one of them agrees. */
function voicesAgainst(
  field: GuessField,
  proposal: Proposal<string>,
  speakers: readonly SpeakerFound[],
  study: StudyNames,
): Guess[] {
  if (field !== 'participant' && field !== 'area') return [];
  const said = speakers.flatMap(({ label, participant }): Guess[] => {
    const person = study.participants.find(({ id }) => id === participant?.value);
    if (!person || !participant || !names(foldWords(label), person.pseudonym)) return [];
    const value = field === 'participant' ? person.id : person.area;
    return value === null ? [] : [{ field, value, from: 'text', raw: label }];
  });
  return said.some(({ value }) => value === proposal.value) ? [] : said;
}

/** A role names many people in a study; once the area is known only those of it are meant. */
function withinArea(tiers: readonly Guess[][], area: string | null, study: StudyNames): Guess[][] {
  if (area === null) return tiers.map((tier) => [...tier]);
  const there = (guess: Guess) => study.participants.find(({ id }) => id === guess.value)?.area === area;
  return tiers.map((tier) => {
    const people = tier.filter((guess) => guess.field === 'participant');
    return people.some(there)
      ? tier.filter((guess) => guess.field !== 'participant' || there(guess))
      : [...tier];
  });
}

/** Lines whose meaning is taken elsewhere: the title, kind and form, who interviewed. */
const isTold = (line: HeaderLine, title: string): boolean =>
  line.text.trim() === title ||
  ['title', 'kind', 'form', 'language', 'interviewer'].includes(line.field ?? '');

/** Where nobody is named the header is still in the text. */
const isKept = (line: HeaderLine, text: TextFound): boolean =>
  line.from === 'text' && text.speakers.length === 0 && text.turns.every((turn) => turn.time === null);

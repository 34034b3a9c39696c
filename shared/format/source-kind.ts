import { SourceForm, SourceKind } from '#shared/source/source.ts';
import type { DraftText, DraftTurn, Proposal, Proposals } from './format.ts';
import { foldWords, type StudyNames } from './study-names.ts';

/** As much of a text as its kind is told from. */
export type TextLooked = Pick<DraftText, 'format' | 'header' | 'speakers'> & {
  turns: readonly Pick<DraftTurn, 'time'>[];
};

const KIND_WORDS: readonly { words: RegExp; kind: SourceKind }[] = [
  { words: /\b(?:exercise|workshop)\b/, kind: 'exercise' },
  { words: /\b(?:field ?notes?|observations?|visit notes?)\b/, kind: 'field-note' },
  { words: /\b(?:interview|interviews|int)\b/, kind: 'interview' },
  { words: /\b(?:conversation|conv|call|chat|meeting|focus group|phone)\b/, kind: 'conversation' },
  { words: /\b(?:report|reading|article|paper|briefing|policy|blog)\b/, kind: 'reading' },
  { words: /\b(?:reply|response form|member check)\b/, kind: 'reply' },
];

/** Kind by what the file says, its name, whom it is from, or whether anybody speaks. */
export function proposeKind(
  text: TextLooked,
  fileName: string,
  placed: Omit<Proposals, 'kind' | 'form'>,
  study: StudyNames,
): Proposal<SourceKind> {
  const stated = text.header.find(
    (line) => line.field === 'kind' && SourceKind.safeParse(line.value.toLowerCase()).success,
  );
  if (stated)
    return { value: SourceKind.parse(stated.value.toLowerCase()), from: stated.from, raw: stated.value };
  const base = foldWords((fileName.split(/[/\\]/).at(-1) ?? fileName).replace(/\.[A-Za-z0-9]{1,8}$/, ''));
  for (const { words, kind } of KIND_WORDS) {
    const raw = words.exec(base)?.[0];
    if (raw !== undefined) return { value: kind, from: 'file name', raw };
  }
  const captions = text.format === 'WebVTT' || text.format === 'SRT';
  const talk = captions || text.speakers.length > 0 || text.turns.some((turn) => turn.time !== null);
  const person = study.participants.find(({ id }) => id === placed.participant?.value);
  if (person)
    return {
      value: person.panel === false ? 'conversation' : 'interview',
      from: 'text',
      raw: person.pseudonym,
    };
  if (talk) return { value: 'interview', from: 'text', raw: 'somebody speaks' };
  const held = placed.area !== undefined && placed.month !== undefined;
  return held
    ? { value: 'conversation', from: placed.area?.from ?? 'text', raw: 'an area and a month' }
    : { value: 'reading', from: 'text', raw: 'nobody speaks' };
}

/** Notes count as a summary unless they are called full: a summary cannot show that something was not said. */
export function proposeForm(text: TextLooked, fileName: string, kind: SourceKind): Proposal<SourceForm> {
  const stated = text.header.find(
    (line) => line.field === 'form' && SourceForm.safeParse(line.value.toLowerCase()).success,
  );
  if (stated)
    return { value: SourceForm.parse(stated.value.toLowerCase()), from: stated.from, raw: stated.value };
  const base = foldWords(fileName);
  const raw = /\b(?:full notes?|summary|notes?|transcript)\b/.exec(base)?.[0];
  if (kind === 'exercise') return { value: 'structured', from: 'text', raw: 'an exercise' };
  if (raw?.startsWith('full')) return { value: 'full-notes', from: 'file name', raw };
  if (raw === 'transcript') return { value: 'transcript', from: 'file name', raw };
  if (raw !== undefined && kind !== 'reading') return { value: 'summary', from: 'file name', raw };
  const spoken = text.speakers.length > 0 || text.turns.some((turn) => turn.time !== null);
  return spoken
    ? { value: 'transcript', from: 'text', raw: 'turns' }
    : { value: kind === 'reading' ? 'full-notes' : 'summary', from: 'text', raw: 'nobody speaks' };
}

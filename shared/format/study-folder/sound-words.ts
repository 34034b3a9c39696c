import { NAMED_BY } from '../../memo/place.ts';
import type { SpeakerRole } from '../../source/source.ts';
import { layOut, textOf } from '../../source/text.ts';
import { type Span, touches } from '../../span.ts';
import type { StudyContent } from './content.ts';

const isHalf = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF]$/.test(text.charAt(at - 1)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(at));

/** Whether a stretch lies in a text, with words in it and whole characters at its edges. */
const isPassage = (text: string, { start, end }: Span): boolean =>
  start >= 0 &&
  end <= text.length &&
  text.slice(start, end).trim() !== '' &&
  !isHalf(text, start) &&
  !isHalf(text, end);

interface Laid {
  text: string;
  turns: readonly (Span & { role: SpeakerRole })[];
}

/** The present text of a source has no number here. */
const keyOf = (source: string, version: number | null): string => `${source} ${version ?? ''}`;

/**
 * What no study can hold of sources and of what was made of their words, though every record is as it should be;
 * each in a sentence that holds none of those words.
 */
export function* wordFaults(content: StudyContent): Generator<string> {
  const { sources, codings, quotes, memos } = content;
  const byId = new Map(sources.map((source) => [source.id, source]));
  for (const { id, title, duplicateOf, turns } of sources) {
    const named = `sources: “${title}”`;
    if (!turns.some(({ text }) => text.trim() !== '')) yield `${named} holds no words`;
    if (duplicateOf === id) yield `${named} is a duplicate of itself`;
    else if (duplicateOf !== null && byId.get(duplicateOf)?.duplicateOf != null)
      yield `${named} is a duplicate of what is itself a duplicate`;
  }
  const apart = new Set<string>();
  for (const { id, source, other } of content.nearDismissals) {
    if (source === other) yield `near-dismissals.csv, ${id}: a source is nothing apart from itself`;
    if (apart.has(`${source} ${other}`)) yield `near-dismissals.csv, ${id}: this pair is there twice`;
    apart.add(`${source} ${other}`);
  }
  const laid = new Map(
    sources.flatMap(({ id, turns, earlier }) =>
      [{ number: null, turns }, ...earlier].map((one): [string, Laid] => [
        keyOf(id, one.number),
        { text: textOf(one.turns), turns: layOut(one.turns).turns },
      ]),
    ),
  );
  for (const [file, excerpts] of [
    ['codings.csv', codings],
    ['quotes.csv', quotes],
  ] as const)
    for (const { id, source, version, start, end } of excerpts) {
      const found = laid.get(keyOf(source, version));
      const where = `${file}, ${id} (${start} to ${end})`;
      if (!found || !isPassage(found.text, { start, end }))
        yield `${where}: this is no passage of its source`;
      else if (found.turns.some((turn) => turn.role === 'interviewer' && touches(turn, { start, end })))
        yield `${where}: these are an interviewer’s words, which never count`;
    }
  const marked = new Set<string>(quotes.map(({ id }) => id));
  for (const { id, quote } of content.clearances)
    if (!marked.has(quote)) yield `clearances.csv, ${id}: the quote it is about is not in this study`;
  const known = new Set<string>(codings.map(({ id }) => id));
  for (const [file, records] of [
    ['assessments.csv', content.assessments],
    ['trajectories.csv', content.trajectories],
    ['statuses.csv', content.statuses],
    ['links.csv', content.links],
  ] as const)
    for (const { id, excerpts } of records)
      if (excerpts.some((excerpt) => !known.has(excerpt)))
        yield `${file}, ${id}: an excerpt named as evidence is no coding of this study`;
  for (const { id, excerpts, cites } of content.assessments)
    if (cites.some(({ coding }) => !excerpts.includes(coding)))
      yield `assessments.csv, ${id}: a sentence rests on an excerpt that the assessment does not`;
  for (const memo of memos) {
    const { id, about, source, version, start, end, coding } = memo;
    const parts: readonly string[] = NAMED_BY[about];
    for (const part of ['source', 'start', 'end', 'coding', 'theme', 'area', 'wave', 'participant'] as const)
      if ((memo[part] !== null) !== parts.includes(part))
        yield `memos.csv, ${id}: a memo on “${about}” ${parts.includes(part) ? 'needs' : 'takes no'} “${part}”`;
    if (coding !== null && !known.has(coding))
      yield `memos.csv, ${id}: the coding it is on is not in this study`;
    const text = source === null ? undefined : laid.get(keyOf(source, version))?.text;
    if (about === 'excerpt' && text !== undefined && start !== null && end !== null)
      if (!isPassage(text, { start, end })) yield `memos.csv, ${id}: this is no passage of its source`;
  }
}

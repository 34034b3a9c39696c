import { SourceView } from '#shared/source/source.ts';
import { layOut, textOf } from '#shared/source/text.ts';

const idOf = (kind: number, at: number) => `00000000-0000-4000-8${kind}00-${String(at).padStart(12, '0')}`;

/** A source under its text of that number, every stretch an answer. */
export function textLike(number: number, spoken: readonly string[] = [`Text ${number}`]): SourceView {
  const { turns } = layOut(
    spoken.map((text) => ({ text, role: 'participant' as const, speaker: null, time: null })),
  );
  return SourceView.parse({
    id: idOf(2, 1),
    rev: number,
    title: 'An interview',
    kind: 'interview',
    form: 'transcript',
    area: null,
    wave: null,
    participants: [],
    conductedOn: null,
    panel: null,
    duplicateOf: null,
    speakers: {},
    version: number,
    words: 2,
    participantWords: 2,
    fileName: null,
    trashedAt: null,
    textVersion: idOf(3, number),
    text: textOf(turns),
    turns: turns.map(({ start, end, role, speaker, time }, at) => ({
      id: idOf(6, at),
      start,
      end,
      role,
      speaker,
      time,
    })),
  });
}

import type { Cue } from './cue.ts';
import { draftOfCues } from './draft-text.ts';
import { decodeText } from './encoding.ts';
import type { Importer, NotUnderstood } from './format.ts';
import { timingOf } from './timing.ts';
import { voicesOf } from './webvtt.ts';

/** Styling that SRT files carry although the format has none: `<font …>`, `{\an8}`. */
const STYLING = /<\/?(?:font|s)(?:\s[^>]{0,200})?>|\{\\[^}]{0,200}\}/gi;

const NUMBER = /^\s*\d{1,7}\s*$/;

function parse(lines: readonly string[]): { cues: Cue[]; notUnderstood: NotUnderstood[] } {
  const timings = lines.flatMap((line, at) => {
    const timing = timingOf(line);
    return timing ? [{ ...timing, at }] : [];
  });
  const cues: Cue[] = [];
  for (const [order, timing] of timings.entries()) {
    const next = timings[order + 1]?.at ?? lines.length;
    const numbered = next < lines.length && NUMBER.test(lines[next - 1] ?? '') && next - 1 > timing.at;
    const payload = lines
      .slice(timing.at + 1, numbered ? next - 1 : next)
      .map((line) => line.replace(STYLING, ''));
    for (const voice of voicesOf(payload)) {
      cues.push({ ...voice, start: timing.start, end: timing.end, line: timing.at + 1 });
    }
  }
  const before = lines.slice(0, timings[0]?.at ?? lines.length);
  const notUnderstood = before.flatMap((text, at) =>
    text.trim() === '' || NUMBER.test(text) ? [] : [{ line: at + 1, text: text.trim() }],
  );
  return { cues, notUnderstood };
}

export const srt: Importer = {
  name: 'SRT',
  extensions: ['srt'],
  sniff: (bytes) =>
    /^(?:\uFEFF|\xef\xbb\xbf)?\s*\d{1,7}\s*\r?\n\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(
      new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)),
    ),
  async read(bytes, fileName) {
    const { text, warnings } = decodeText(bytes);
    const { cues, notUnderstood } = parse(text.split('\n'));
    return draftOfCues(cues, { format: srt.name, fileName, warnings, notUnderstood });
  },
};

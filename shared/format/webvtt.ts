import type { Cue } from './cue.ts';
import { draftOfCues } from './draft-text.ts';
import { decodeText } from './encoding.ts';
import { decodeEntities } from './entity.ts';
import type { DraftWarning, Importer, NotUnderstood } from './format.ts';
import { joinCaption, looksLikeTiming, timingOf } from './timing.ts';

/** Below this the machine that made the captions was guessing (Microsoft Stream's own figure, 0 to 1). */
const LOW_CONFIDENCE = 0.6;

interface Parsed {
  cues: Cue[];
  language: string | null;
  confidences: number[];
  commas: number;
  notUnderstood: NotUnderstood[];
}

const VOICE = /<v(?:\.[^\s>]{0,100})?\s{1,20}([^>]{0,200})>/gi;
const TAGS = /<\/?(?:[cbiuv]|ruby|rt|lang)(?:[.\s][^>]{0,200})?>|<\d{1,4}:[\d:.]{1,20}>/gi;

/** A payload's parts by voice: `<v Ana>…</v>` names who speaks, all other tags are dropped, entities decoded. */
export function voicesOf(payload: readonly string[]): { speaker: string | null; text: string }[] {
  const whole = payload.join('\n');
  const parts: { speaker: string | null; text: string }[] = [];
  let from = 0;
  let speaker: string | null = null;
  const push = (raw: string) => {
    const text = decodeEntities(joinCaption(raw.replace(TAGS, '').split('\n')));
    if (text !== '') parts.push({ speaker, text });
  };
  for (const voice of whole.matchAll(VOICE)) {
    push(whole.slice(from, voice.index));
    speaker =
      decodeEntities(voice[1] ?? '')
        .trim()
        .replace(/\s+/g, ' ') || null;
    from = voice.index + voice[0].length;
  }
  push(whole.slice(from));
  return parts;
}

function readNote(note: string, parsed: Parsed, line: number): void {
  const confidence = /^confidence:\s*([\d.]+)/i.exec(note)?.[1];
  const language = /^language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)/i.exec(note)?.[1];
  if (confidence !== undefined) parsed.confidences.push(Number(confidence));
  else if (language !== undefined) parsed.language = language;
  else if (note !== '' && !/^(?:duration|recognizability):?/i.test(note))
    parsed.notUnderstood.push({ line, text: note });
}

/** Lines from `at` to the next blank one. */
function block(lines: readonly string[], at: number): string[] {
  let end = at;
  while (end < lines.length && lines[end]?.trim() !== '') end += 1;
  return lines.slice(at, end);
}

function parse(lines: readonly string[]): Parsed {
  const parsed: Parsed = { cues: [], language: null, confidences: [], commas: 0, notUnderstood: [] };
  let at = 0;
  if (/^WEBVTT/.test(lines[0] ?? '')) at = block(lines, 0).findIndex((line) => looksLikeTiming(line));
  if (at < 0) at = block(lines, 0).length;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const timing = timingOf(line);
    if (timing) {
      const payload = payloadAt(lines, at + 1);
      if (timing.decimal === ',') parsed.commas += 1;
      for (const voice of voicesOf(payload))
        parsed.cues.push({ ...voice, start: timing.start, end: timing.end, line: at + 1 });
      at += 1 + payload.length;
    } else if (/^NOTE(?:\s|$)/.test(line)) {
      const note = block(lines, at);
      readNote(note.join(' ').slice(4).trim(), parsed, at + 1);
      at += note.length;
    } else if (/^(?:STYLE|REGION)\s*$/.test(line)) {
      at += block(lines, at).length;
    } else {
      const names = timingOf(lines[at + 1] ?? '') !== null;
      if (line.trim() !== '' && !names) parsed.notUnderstood.push({ line: at + 1, text: line.trim() });
      at += 1;
    }
  }
  return parsed;
}

/** The words of a caption: up to a blank line, or to the next timing where the blank line was forgotten. */
function payloadAt(lines: readonly string[], at: number): string[] {
  const payload: string[] = [];
  for (let here = at; here < lines.length && lines[here]?.trim() !== ''; here += 1) {
    if (timingOf(lines[here] ?? '')) break;
    payload.push(lines[here] ?? '');
  }
  return payload;
}

function warningsOf(parsed: Parsed, hasSignature: boolean): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  if (!hasSignature) {
    warnings.push({
      code: 'no-signature',
      message: 'The file does not begin with "WEBVTT"; it was read all the same.',
    });
  }
  if (parsed.commas > 0) {
    warnings.push({
      code: 'comma-decimals',
      message: `${parsed.commas} times are written with a comma, as in SRT; they were read as if with a point.`,
    });
  }
  const unsure = parsed.confidences.filter((confidence) => confidence < LOW_CONFIDENCE).length;
  if (unsure > 0) {
    warnings.push({
      code: 'low-confidence',
      message: `The machine was unsure of ${unsure} of ${parsed.confidences.length} captions (below ${LOW_CONFIDENCE}): compare with the recording.`,
    });
  }
  if (parsed.notUnderstood.some(({ text }) => looksLikeTiming(text))) {
    warnings.push({
      code: 'broken-timing',
      message: 'Some times could not be read; their captions are listed as not understood.',
    });
  }
  return warnings;
}

export const webvtt: Importer = {
  name: 'WebVTT',
  extensions: ['vtt'],
  sniff: (bytes) => /^WEBVTT(?:[\s-]|$)/.test(decodeHead(bytes)),
  async read(bytes, fileName) {
    const decoded = decodeText(bytes);
    const lines = decoded.text.split('\n');
    const parsed = parse(lines);
    return draftOfCues(parsed.cues, {
      format: webvtt.name,
      fileName,
      language: parsed.language,
      warnings: [...decoded.warnings, ...warningsOf(parsed, /^WEBVTT/.test(lines[0] ?? ''))],
      notUnderstood: parsed.notUnderstood,
    });
  },
};

/** The first characters, whatever the Unicode form: enough to look for a signature. */
function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 64);
  const wide = head[0] === 0xff || head[0] === 0xfe || head[1] === 0 || head[0] === 0;
  const text = new TextDecoder('utf-8').decode(
    wide ? head.filter((byte) => byte !== 0 && byte < 0xfe) : head,
  );
  return text.replace(/^\uFEFF/, '');
}

import type { SpeakerRole } from '#shared/source/source.ts';
import { captionsOfLines } from './caption-lines.ts';
import { type Cue, type HeardTurn, namesFromText, turnsOfCues } from './cue.ts';
import type { DraftText, DraftWarning, NotUnderstood } from './format.ts';
import { type HeaderLine, headerField, headerLine } from './header.ts';
import { foldLabel } from './label.ts';
import { isBlank, type Line, paragraphsOf, withoutPageMarks, wrapWidth } from './lines.ts';
import { assignRoles } from './roles.ts';
import { recogniseSpeakers } from './speakers.ts';
import { withMarks } from './turn-marks.ts';

/** The file's name without folders and extension, as a first title. */
export function titleOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? fileName;
  const stem = base.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return (stem || base).replace(/_+/g, ' ').trim().slice(0, 300) || 'Untitled';
}

interface Found {
  format: string;
  fileName: string;
  /** A title the document states itself. */
  title?: string | null;
  language?: string | null;
  warnings?: readonly DraftWarning[];
  notUnderstood?: readonly NotUnderstood[];
  header?: readonly HeaderLine[];
  /** Roles the document states itself, by label. */
  roles?: ReadonlyMap<string, SpeakerRole>;
  /** Passages of many conversations side by side: nobody among them need interview. */
  isExcerpts?: boolean;
}

function draftText(found: Found, heard: readonly HeardTurn[], lines: readonly Line[] = []): DraftText {
  const turns = withMarks(lines, heard);
  const given = new Map([...(found.roles ?? [])].map(([label, role]) => [foldLabel(label), role]));
  const assigned = assignRoles(turns, given, found.isExcerpts !== true);
  const warnings = [...(found.warnings ?? []), ...assigned.warnings];
  if (turns.length === 0) {
    warnings.push({ code: 'no-words', message: 'No words were found in this file.' });
  }
  return {
    format: found.format,
    title: found.title?.trim().slice(0, 300) || titleOf(found.fileName),
    turns: assigned.turns,
    speakers: assigned.speakers,
    ...(found.language ? { language: found.language } : {}),
    header: [...(found.header ?? [])],
    warnings,
    notUnderstood: [...(found.notUnderstood ?? [])],
  };
}

/** Captions as a draft: names moved out of the words, consecutive captions of a speaker joined. */
export function draftOfCues(cues: readonly Cue[], found: Found, lines: readonly Line[] = []): DraftText {
  const turns = turnsOfCues(namesFromText(cues));
  const warnings = [...(found.warnings ?? [])];
  if (turns.length > 0 && turns.every((turn) => turn.speaker === null)) {
    warnings.push({
      code: 'no-speakers',
      message: 'The captions do not say who speaks; every turn is kept as of an unknown speaker.',
    });
  }
  return draftText({ ...found, warnings }, turns, lines);
}

export interface LinesFound extends Found {
  /** Whether lines are pieces of wrapped paragraphs: never in Word, always in Markdown, to be seen in plain text. */
  wrap: 'never' | 'always' | 'guess';
}

/** Lines as a draft: pasted captions, else a labelled transcript, else paragraphs of one unknown speaker. */
export function draftOfLines(all: readonly Line[], found: LinesFound): DraftText {
  const { lines, marks } = withoutPageMarks(all);
  const notUnderstood = [
    ...(found.notUnderstood ?? []),
    ...marks.map(({ number, text }) => ({ line: number, text: text.trim() })),
  ];
  const width = found.wrap === 'guess' ? wrapWidth(lines) : found.wrap === 'always' ? 0 : null;
  const header = found.header ?? [];
  const captions = captionsOfLines(lines, true);
  if (captions)
    return draftOfCues(
      captions.cues,
      { ...found, notUnderstood, header: [...header, ...captions.before.map(headerLine)] },
      lines,
    );
  const spoken = recogniseSpeakers(lines, width);
  if (spoken) {
    return draftText(
      {
        ...found,
        header: [...header, ...spoken.header],
        warnings: [...(found.warnings ?? []), ...spoken.warnings],
        notUnderstood: [...notUnderstood, ...spoken.notUnderstood],
      },
      spoken.turns,
      lines,
    );
  }
  const stamped = captionsOfLines(lines, false);
  if (stamped)
    return draftOfCues(
      stamped.cues,
      { ...found, notUnderstood, header: [...header, ...stamped.before.map(headerLine)] },
      lines,
    );
  const turns = paragraphsOf(lines, width).map((text) => ({ speaker: null, text, time: null, line: 0 }));
  return draftText({ ...found, notUnderstood, header: [...header, ...leadingFields(lines)] }, turns, lines);
}

/** Where nobody is named the header stays in the text, but its keys are read: "Date: 12 October 2020". */
function leadingFields(lines: readonly Line[]): HeaderLine[] {
  const top = lines.filter((line) => !isBlank(line)).slice(0, 8);
  return top.filter((line) => line.text.length <= 120 && headerField(line.text) !== null).map(headerLine);
}

/** Turns that the format itself parts, as a draft. */
export const draftOfTurns = (turns: readonly HeardTurn[], found: Found): DraftText => draftText(found, turns);

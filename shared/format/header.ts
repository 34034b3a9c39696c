import type { Line } from './lines.ts';

export type HeaderField =
  | 'date'
  | 'month'
  | 'area'
  | 'participant'
  | 'interviewer'
  | 'title'
  | 'language'
  | 'kind'
  | 'form'
  /** A key that is customary above a transcript and tells nothing we keep: "Duration: 40 min". */
  | 'other';

/** A line above the first turn, or an entry of the front matter. */
export interface HeaderLine extends Line {
  from: 'text' | 'front matter';
  field: HeaderField | null;
  /** What stands after the key; the whole line where there is none. */
  value: string;
}

const KEYS: Record<Exclude<HeaderField, 'other'>, string> = {
  date: 'date|interview date|date of interview|date of the interview|conducted on|conducted|held on|recorded|recorded on|recording date|conversation date|conductedon|day',
  month: 'month|wave|round|visit|period',
  area: 'area|site|place|location|venue|town|district|county|region|case',
  participant:
    'participant|participants|participant id|interviewee|interviewees|respondent|respondents|informant|coordinator|present|attendees|attending|with|name|pseudonym|speaker',
  interviewer: 'interviewer|interviewers|interviewed by|researcher|researchers|facilitator|moderator',
  title: 'title|subject|topic|re|heading',
  language: 'language|lang',
  kind: 'kind|type|kind of source|source type',
  form: 'form',
};
const OTHER =
  'time|duration|length|start|start time|end time|started|ended|file|file name|filename|recording|audio|video|transcriber|transcribed by|transcribed|transcription|transcript|version|status|consent|id|interview|interview no|interview number|number|no|ref|code|study|project|team|organisation|organization|role|sector|setting|context|legend|collated by|author|authors|by|from|to|cc|sent|keywords|tags|speakers|rev|panel';

const fieldOf = new Map<string, HeaderField>();
for (const key of OTHER.split('|')) fieldOf.set(key, 'other');
for (const field of [
  'date',
  'month',
  'area',
  'participant',
  'interviewer',
  'title',
  'language',
  'kind',
  'form',
] as const) {
  for (const key of KEYS[field].split('|')) fieldOf.set(key, field);
}

/** What a front matter key or the words before a colon mean, or null. */
export const headerFieldOf = (key: string): HeaderField | null =>
  fieldOf.get(key.trim().toLowerCase().replace(/[_-]/g, ' ').replace(/\s+/g, ' ')) ?? null;

/** A longer line is talk. */
const LONGEST = 1_000;

const KEY_VALUE = /^\s*(?:\*\*|__)?([\p{L}][\p{L} _-]{0,40}?)\s*(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(.*)$/u;

/** A line of the form `Date: 12 October 2020`, where the key is a customary one. */
export function headerField(line: string): { field: HeaderField; value: string } | null {
  const match = line.length > LONGEST ? null : KEY_VALUE.exec(line);
  if (!match) return null;
  const field = headerFieldOf(match[1] ?? '');
  return field === null ? null : { field, value: (match[2] ?? '').trim() };
}

/** A line above the talk, with what its key says. */
export function headerLine(line: Line): HeaderLine {
  const found = headerField(line.text);
  return { ...line, from: 'text', field: found?.field ?? null, value: found?.value ?? line.text.trim() };
}

import { parse } from 'yaml';
import { SpeakerRole } from '#shared/source/source.ts';
import type { DraftWarning, NotUnderstood } from './format.ts';
import { type HeaderLine, headerFieldOf } from './header.ts';

export interface FrontMatter {
  header: HeaderLine[];
  title: string | null;
  language: string | null;
  roles: Map<string, SpeakerRole>;
  warnings: DraftWarning[];
  notUnderstood: NotUnderstood[];
}

/** A value as words: lists joined by commas; null for what is no word, number or list of them. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(plain);
    return parts.every((part) => part !== null) ? parts.join(', ') : null;
  }
  return null;
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** `speakers: {INT: interviewer}` or `speakers: {INT: {role: interviewer}}`. */
function rolesOf(value: unknown): Map<string, SpeakerRole> {
  const roles = new Map<string, SpeakerRole>();
  for (const [label, entry] of entriesOf(value)) {
    const stated = typeof entry === 'string' ? entry : entriesOf(entry).find(([key]) => key === 'role')?.[1];
    const role = SpeakerRole.safeParse(stated);
    if (role.success) roles.set(label, role.data);
  }
  return roles;
}

/**
 * Reads the YAML between the dashes; keys nobody here knows are listed as not understood.
 * `firstLine` is the file's line of the first key. Broken YAML is a warning, its lines are listed.
 */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatter {
  const result: FrontMatter = {
    header: [],
    title: null,
    language: null,
    roles: new Map(),
    warnings: [],
    notUnderstood: [],
  };
  const lines = yaml.split('\n');
  let value: unknown;
  try {
    value = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, uniqueKeys: false, logLevel: 'silent' });
  } catch {
    result.warnings.push({
      code: 'front-matter',
      message: 'The front matter between the dashes could not be read.',
      line: firstLine,
    });
    result.notUnderstood.push(
      ...lines.flatMap((text, at) => (text.trim() === '' ? [] : [{ line: firstLine + at, text }])),
    );
    return result;
  }
  for (const [key, entry] of entriesOf(value)) {
    const at = lines.findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}":`));
    const line = firstLine + Math.max(0, at);
    const text = plain(entry);
    const field = headerFieldOf(key);
    if (key === 'speakers') result.roles = rolesOf(entry);
    else if (field === 'title' && text) result.title = text;
    else if (field === 'language' && text) result.language = text;
    else if (text === null || field === null)
      result.notUnderstood.push({ line, text: `${key}: ${text ?? JSON.stringify(entry)}` });
    else if (text !== '')
      result.header.push({ text: `${key}: ${text}`, number: line, from: 'front matter', field, value: text });
  }
  return result;
}

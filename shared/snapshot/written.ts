import { DomainError } from '../errors.ts';
import { Snapshot } from './snapshot.ts';

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** JSON with two spaces a level; a list without lists or records in it stands on one line. */
function laid(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return `[${value.map((part) => JSON.stringify(part)).join(', ')}]`;
    const inner = `${indent}  `;
    return `[\n${value.map((part) => `${inner}${laid(part, inner)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const inner = `${indent}  `;
    const fields = Object.entries(value).map(
      ([name, part]) => `${inner}${JSON.stringify(name)}: ${laid(part, inner)}`,
    );
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

/** A snapshot as the text that is kept and hashed: the same snapshot gives the same bytes. */
export const writeSnapshot = (snapshot: Snapshot): string => `${laid(Snapshot.parse(snapshot), '')}\n`;

/** What cannot be in a snapshot though its form is right; each in a sentence without a full stop. */
function* faultsIn({ themes, areas, waves, phase, team, by }: Snapshot): Generator<string> {
  const order = areas.map(({ id }) => id).join(' ');
  for (const { title, areas: told } of themes) {
    if (told.map(({ area }) => area).join(' ') !== order) yield `“${title}” is not told for every area`;
    const lengths = told.flatMap((one) => [one.panel.length, one.all.length, one.strength.values.length]);
    if (lengths.some((length) => length !== waves.length)) yield `“${title}” is not told for every wave`;
  }
  if (waves.at(-1)?.id !== phase.lastWave) yield 'its last wave is not the last of its phase';
  if (!team.some(({ id }) => id === by)) yield 'nobody of its team took it';
}

/** Reads the text of a snapshot; `where` names it in a refusal. */
export function readSnapshot(text: string, where: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError('invalid', `${where} is not JSON.`);
  }
  const read = Snapshot.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new DomainError('invalid', `${where}, ${issue?.path.join('.') || 'top level'}: ${issue?.message}.`);
  }
  const [fault] = faultsIn(read.data);
  if (fault !== undefined) throw new DomainError('invalid', `${where}: ${fault}.`);
  if (writeSnapshot(read.data) !== text)
    throw new DomainError('invalid', `${where} is not laid out as a snapshot is written.`);
  return read.data;
}

/** The program that writes these files, as they name it. */
export const ORIGIN = 'Throughline';

/** Whether a file was written here, so that what we add to the standard may be read back. */
export const isOurs = (origin: string): boolean => origin.startsWith(ORIGIN);

/** What we call our variables, sets and notes in a project. */
export const NAMES = {
  wave: 'Wave',
  waveNumber: 'Wave number',
  area: 'Area',
  day: 'Interview date',
  kind: 'Kind of source',
  form: 'Form of source',
  speakers: 'Speakers',
  role: 'Role',
  sector: 'Sector',
  panel: 'Panel',
  panelFrom: 'On the panel from',
  panelTo: 'On the panel to',
  population: 'How many hold this role',
  memoKind: 'Kind of memo',
  retired: 'Retired',
  facts: 'About this passage',
  duplicate: 'Duplicate of',
} as const;

/** The parts of a theme's definition that a code's one description holds, each under its own words. */
const PARTS = [
  ['useWhen', 'Use when: '],
  ['notWhen', 'Not when: '],
  ['example', 'Example: '],
] as const;

export interface Definition {
  definition: string;
  useWhen: string;
  notWhen: string;
  example: string;
}

const TWIN = 'Distinguish from: ';

/** How a theme is told apart from one of another title. */
export interface Twin {
  title: string;
  note: string;
}

/** A theme's definition as one description. */
export const toDescription = (theme: Definition, twins: readonly Twin[]): string =>
  [
    withParts(theme),
    ...twins.map(
      ({ title, note }) => `${TWIN}${title.replaceAll('\n', ' ')}${note === '' ? '' : `\n${note}`}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const withParts = (theme: Definition): string =>
  [theme.definition, ...PARTS.flatMap(([part, words]) => (theme[part] === '' ? [] : [words + theme[part]]))]
    .filter((part, at) => at === 0 || part !== '')
    .join('\n\n')
    .replace(/^\n\n(?=Use when: |Not when: |Example: )/, '');

/** The definition that `toDescription` wrote, and what it is told apart from. */
export function fromDescription(words: string): Definition & { twins: Twin[] } {
  const twins: Twin[] = [];
  const found: Definition = { definition: words, useWhen: '', notWhen: '', example: '' };
  const cutAt = (heading: string): string | null => {
    const rest = `\n\n${found.definition}`;
    const at = rest.lastIndexOf(`\n\n${heading}`);
    if (at < 0) return null;
    found.definition = rest.slice(2, Math.max(2, at));
    return rest.slice(at + 2 + heading.length);
  };
  for (let twin = cutAt(TWIN); twin !== null; twin = cutAt(TWIN)) {
    const [title = '', ...note] = twin.split('\n');
    twins.unshift({ title, note: note.join('\n') });
  }
  for (const [part, heading] of [...PARTS].reverse()) found[part] = cutAt(heading) ?? '';
  return { ...found, twins };
}

/** Who the labels of a source stand for, a line each: `P: participant, N-01`. */
export const toSpeakers = (
  speakers: readonly { label: string; role: string; pseudonym: string | null }[],
): string =>
  speakers
    .map(({ label, role, pseudonym }) => `${label}: ${role}${pseudonym === null ? '' : `, ${pseudonym}`}`)
    .join('\n');

export const fromSpeakers = (words: string) =>
  words.split('\n').flatMap((line) => {
    const match = /^(.*): (participant|interviewer|unknown)(?:, (.*))?$/.exec(line);
    const [, label, role, pseudonym = null] = match ?? [];
    return label && role ? [{ label, role, pseudonym }] : [];
  });

/** A quote short enough for a name. */
export function shortened(words: string, most = 100): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most).join('').trimEnd()}…`;
}

/** Facts as lines, `Character: shire county`; empty ones are left out. */
export const toLines = (facts: readonly (readonly [name: string, value: string | null])[]): string =>
  facts
    .flatMap(([name, value]) =>
      value === null || value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`],
    )
    .join('\n');

/** One fact of `toLines`; "" where it is not there. */
export const fromLines = (lines: string, name: string): string =>
  lines
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? '';

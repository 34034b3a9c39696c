import { z } from 'zod';
import { ThemeKind } from '../theme/theme.ts';

const yesNo = z.enum(['yes', 'no']);
/** Ids, titles, names or months, as everywhere. */
const word = z.string().trim().min(1);

/** The live pieces of a report with what each can be told: attributes of a directive, `::matrix{kind="threat"}`. */
export const pieces = {
  quote: z.strictObject({ id: word }),
  citation: z.strictObject({ id: word }),
  collection: z.strictObject({ id: word }),
  /** The story of a theme in sentences. */
  theme: z.strictObject({ id: word }),
  /** How a theme went: a row an area. */
  timeline: z.strictObject({ theme: word, rows: z.enum(['areas', 'voices']).default('areas') }),
  /** Themes by months, of one area or side by side. */
  matrix: z.strictObject({ kind: ThemeKind.optional(), area: word.optional(), group: word.optional() }),
  threats: z.strictObject({ area: word.optional() }),
  board: z.strictObject({ area: word }),
  /** All themes of a kind, each with its sentence. */
  summary: z.strictObject({ kind: ThemeKind }),
  links: z.strictObject({ area: word.optional() }),
  'then-and-now': z.strictObject({ phase: word, all: yesNo.default('no') }),
  /** What can honestly be said of how the study was made. */
  method: z.strictObject({}),
  /** The reporting checklist, filled where the study knows. */
  coreq: z.strictObject({ list: z.enum(['coreq', 'srqr']).default('coreq') }),
} satisfies Record<string, z.ZodType>;

export type PieceName = keyof typeof pieces;
export const PIECE_NAMES = Object.keys(pieces) as [PieceName, ...PieceName[]];
export const PieceName = z.enum(PIECE_NAMES);

/** A piece as it was read, its settings understood. */
export type Piece = {
  [Name in PieceName]: { piece: Name; settings: z.infer<(typeof pieces)[Name]> };
}[PieceName];

/** A piece that was asked for, or why it was not understood. */
export type Asked = { is: 'piece'; piece: Piece } | { is: 'unknown'; name: string; why: string };

/** What pieces are called, for menus and messages. */
export const pieceWords: Record<PieceName, string> = {
  quote: 'Quote',
  citation: 'Citation',
  collection: 'Collection of quotes',
  theme: 'Story of a theme',
  timeline: 'Timeline of a theme',
  matrix: 'Themes over time',
  threats: 'Threats and what became of them',
  board: 'Board of an area',
  summary: 'All themes of a kind',
  links: 'What hangs together',
  'then-and-now': 'Then and now',
  method: 'Method',
  coreq: 'Reporting checklist',
};

/** Reads the name and the attributes of a directive. */
export function pieceOf(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
): Asked {
  const known = PieceName.safeParse(name);
  if (!known.success) return { is: 'unknown', name, why: `There is no piece called “${name}”.` };
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value != null));
  const settings = pieces[known.data].safeParse(given);
  if (!settings.success) {
    const [issue] = settings.error.issues;
    const of = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '');
    return { is: 'unknown', name, why: `${pieceWords[known.data]}: “${of}” is missing or not understood.` };
  }
  return { is: 'piece', piece: { piece: known.data, settings: settings.data } as Piece };
}

/** The line that asks for a piece: `::timeline{theme="winter-burnout" rows="areas"}`. */
export function pieceLine(name: PieceName, settings: Readonly<Record<string, string | undefined>>): string {
  const quoted = Object.entries(settings).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}="${value.replaceAll('"', '&quot;')}"`],
  );
  return `::${name}${quoted.length > 0 ? `{${quoted.join(' ')}}` : '{}'}`;
}

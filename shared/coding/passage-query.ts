import { DomainError } from '../errors.ts';

/** What a condition may be about. `with` is another coding whose words overlap these; `words` are those of the passage. */
export const CONDITION_FIELDS = [
  'theme',
  'with',
  'kind',
  'area',
  'wave',
  'voice',
  'speaker',
  'role',
  'coder',
  'stance',
  'memo',
  'prompted',
  'source',
  'words',
] as const;
export type ConditionField = (typeof CONDITION_FIELDS)[number];

export interface Condition {
  field: ConditionField;
  of: string;
}

/** Which passages: conditions joined by and, or and not. An empty `all` is every passage, an empty `any` none. */
export type Where = Condition | { all: readonly Where[] } | { any: readonly Where[] } | { not: Where };

export const EVERYTHING: Where = { all: [] };

const TOKEN = /\s*(?:([()])|([a-z]+):(?:"((?:[^"\\]|\\.)*)"|([^\s()"]+))|"((?:[^"\\]|\\.)*)"|([^\s()"]+))/gy;
/** Nobody writes deeper; a stack has an end. */
const DEEPEST = 50;

type Token = '(' | ')' | 'and' | 'or' | 'not' | Condition;

const refusal = (message: string): DomainError =>
  new DomainError('invalid', message, {
    field: 'where',
    help: 'Write conditions such as theme:trust-grew, joined by and, or, not and brackets.',
  });
const unescaped = (text: string): string => text.replace(/\\(.)/gu, '$1');
const isField = (word: string): word is ConditionField => CONDITION_FIELDS.some((field) => field === word);
const isJoint = (word: string): word is 'and' | 'or' | 'not' =>
  word === 'and' || word === 'or' || word === 'not';

function tokensOf(written: string): Token[] {
  const tokens: Token[] = [];
  const text = written.trimEnd();
  let at = 0;
  for (const found of text.matchAll(TOKEN)) {
    at = found.index + found[0].length;
    const [, bracket, field, quoted, bare, phrase, word] = found;
    if (bracket === '(' || bracket === ')') tokens.push(bracket);
    else if (field !== undefined) {
      if (!isField(field)) throw refusal(`A passage cannot be chosen by “${field}”.`);
      tokens.push({ field, of: quoted === undefined ? (bare ?? '') : unescaped(quoted) });
    } else if (phrase !== undefined) tokens.push({ field: 'words', of: unescaped(phrase) });
    else if (word !== undefined) {
      const joint = word.toLowerCase();
      tokens.push(isJoint(joint) ? joint : { field: 'words', of: word });
    }
  }
  if (at < text.length) throw refusal('A quotation mark is left open.');
  return tokens;
}

/**
 * Reads conditions as they are written: `theme:trust and (area:north or area:south) and not stance:to-set`;
 * words without a field are words of the passage, and conditions side by side must all hold. Throws `invalid`.
 */
export function parseWhere(written: string): Where {
  const tokens = tokensOf(written);
  let at = 0;
  const single = (depth: number): Where => {
    const token = tokens[at];
    at += 1;
    if (depth > DEEPEST) throw refusal('These conditions are nested too deep.');
    if (token === 'not') return { not: single(depth + 1) };
    if (token === '(') {
      const inside = either(depth + 1);
      if (tokens[at] !== ')') throw refusal('A bracket is left open.');
      at += 1;
      return inside;
    }
    if (token === undefined || typeof token === 'string')
      throw refusal(token === undefined ? 'A condition is missing at the end.' : `“${token}” stands alone.`);
    return token;
  };
  const both = (depth: number): Where => {
    const all = [single(depth)];
    while (at < tokens.length && tokens[at] !== 'or' && tokens[at] !== ')') {
      if (tokens[at] === 'and') at += 1;
      all.push(single(depth));
    }
    return all.length === 1 && all[0] ? all[0] : { all };
  };
  const either = (depth: number): Where => {
    const any = [both(depth)];
    while (tokens[at] === 'or') {
      at += 1;
      any.push(both(depth));
    }
    return any.length === 1 && any[0] ? any[0] : { any };
  };
  if (tokens.length === 0) return EVERYTHING;
  const whole = either(0);
  if (at < tokens.length) throw refusal('A bracket is closed that was never opened.');
  return whole;
}

const BARE = /^[^\s()":\\]+$/u;
const written = ({ field, of }: Condition): string => {
  const quoted = `"${of.replace(/["\\]/gu, '\\$&')}"`;
  return field === 'words' ? quoted : `${field}:${BARE.test(of) ? of : quoted}`;
};

/** Conditions as they are written; `parseWhere` reads them back to the same meaning. Inside it nothing is empty. */
export function printWhere(where: Where): string {
  const part = (one: Where): string =>
    'field' in one || 'not' in one || ('all' in one && one.all.length === 1)
      ? printWhere(one)
      : `(${printWhere(one)})`;
  if ('field' in where) return written(where);
  if ('not' in where) return `not ${part(where.not)}`;
  return 'all' in where ? where.all.map(part).join(' and ') : where.any.map(part).join(' or ');
}

/** The same conditions with each rewritten. */
export function mapConditions(where: Where, change: (condition: Condition) => Condition): Where {
  if ('field' in where) return change(where);
  if ('not' in where) return { not: mapConditions(where.not, change) };
  if ('all' in where) return { all: where.all.map((one) => mapConditions(one, change)) };
  return { any: where.any.map((one) => mapConditions(one, change)) };
}

/** One condition, or its opposite. */
export interface Literal extends Condition {
  not: boolean;
}
/** Every row must hold, by at least one of its conditions. */
export type Rows = readonly (readonly Literal[])[];

/** More rows than anybody would read. */
const MOST_ROWS = 60;

/** The same meaning as rows that must all hold, each of conditions one of which must; undefined where that grows too long. */
export function rowsOf(where: Where): Rows | undefined {
  const read = (one: Where, not: boolean): Rows | undefined => {
    if ('field' in one) return [[{ ...one, not }]];
    if ('not' in one) return read(one.not, !not);
    const parts = ('all' in one ? one.all : one.any).map((part) => read(part, not));
    let rows: Rows = 'all' in one !== not ? [] : [[]];
    for (const part of parts) {
      if (part === undefined) return undefined;
      rows =
        'all' in one !== not
          ? [...rows, ...part]
          : rows.flatMap((row) => part.map((more) => [...row, ...more]));
      if (rows.length > MOST_ROWS) return undefined;
    }
    return rows;
  };
  return read(where, false);
}

export const whereOf = (rows: Rows): Where => ({
  all: rows
    .filter((row) => row.length > 0)
    .map((row) => {
      const any = row.map(({ not, field, of }): Where => (not ? { not: { field, of } } : { field, of }));
      return any.length === 1 && any[0] ? any[0] : { any };
    }),
});

import { z } from 'zod';
import { APART } from './every-reading.ts';
import { type Ask, DEEDS, endpoints, type Made } from './every-write.ts';
import type { Asked } from './writing-asked.ts';

/** What does harm where words are taken for markup, for a link, for a formula, or for what they are not; `#` counts. */
export const HOSTILE =
  '=1+1 “<img src=x onerror="pwned()">” <script>pwned()</script> <svg onload=pwned()> [see](javascript:pwned()) ' +
  '![x](javascript:pwned()) <a href="javascript:pwned()">x</a> {{7*7}} ‮gpj.exe‬ ]]> --> #';
const SHORT = ['<img src=x onerror=pwned()>#', '=1+1|x!A1 <svg onload=pwned()>#', '=1+cmd#', '=1+1'];

/** These would take away what the others are done to. */
const TAKES_AWAY =
  /\.(remove\w*|trash|merge|split|handOut|move|restore|empty|erase|withdraw|apply|undo|redo)$/;

/** What others are found by. */
const RENAMES = ['theme.change', 'participant.change'];

function plain(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  )
    inner = inner.unwrap();
  return inner;
}

type Put = (words: string) => unknown;

/** The places for words in a body: each makes the body with some words in that place. */
function* placesIn(schema: unknown, body: unknown): Generator<Put> {
  const known = plain(schema);
  if (known instanceof z.ZodString || (known instanceof z.ZodPipe && typeof body !== 'object')) {
    yield (words) => words;
  } else if (known instanceof z.ZodArray) {
    for (const put of placesIn(known.element, Array.isArray(body) ? body[0] : undefined))
      yield (words) => [put(words), ...(Array.isArray(body) ? body.slice(1) : [])];
  } else if (known instanceof z.ZodObject) {
    const given: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    for (const [name, part] of Object.entries(known.shape))
      for (const put of placesIn(part, given[name])) yield (words) => ({ ...given, [name]: put(words) });
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/**
 * Puts words that do harm into every place for words that the API has, one after the other, wherever it takes them;
 * answers the places that took them, as `theme.change 3`.
 */
export async function putHostileWords(ask: Ask, made: Made): Promise<string[]> {
  const taken: string[] = [];
  let count = 0;
  /** The body that was taken, or null. */
  const says = async (name: string, asked: Asked, put: Put): Promise<Record<string, unknown> | null> => {
    for (const words of [HOSTILE, ...SHORT])
      try {
        count += 1;
        const body = record(put(words.replaceAll('#', `#${count}`)));
        await ask(name, { ...asked, body });
        return body;
      } catch {
        // Refused: not a place for such words, or not for so many.
      }
    return null;
  };
  const deeds = [
    ...Object.entries(DEEDS).flatMap(([name, of]) =>
      RENAMES.includes(name) ? [] : [[name, of(made)] as const],
    ),
    ...Object.entries(APART),
    // Last, since others are found by what they are called.
    ...RENAMES.map((name) => [name, DEEDS[name]?.(made) ?? {}] as const),
  ];
  for (const [name, { first, ...asked }] of deeds) {
    const endpoint = endpoints.get(name);
    if (!endpoint || endpoint.method === 'GET' || TAKES_AWAY.test(name)) continue;
    if (first) await ask(first.name, first).catch(() => undefined);
    const params = { participant: made.person, ...asked.params };
    let body = asked.body ?? {};
    for (const at of [...placesIn(endpoint.body, body)].keys()) {
      const put = [...placesIn(endpoint.body, body)][at];
      const said = put && (await says(name, { ...asked, params }, put));
      if (!said) continue;
      taken.push(`${name} ${at}`);
      // What is changed keeps what it took; what is made is made anew each time.
      if (endpoint.method !== 'POST') body = said;
    }
  }
  return taken;
}

import MiniSearch from 'minisearch';
import { FACETS, type FacetWords } from '#shared/quote/facet.ts';
import type { ShelfQuote } from '#shared/quote/shelf.ts';
import { ShelfIndex } from '#shared/quote/shelf-index.ts';
import { quoteListRows } from './quote-list.bench.ts';
import { language, typing } from './quote-words.ts';
import { ms, p95, type Row, seeded, timed } from './row.ts';
import { keptShelfRows } from './shelf.bench.ts';

const QUOTES = 10_000;
const PAINTED = 50;
const some = (random: () => number, name: string, many: number) => `${name}-${Math.floor(random() * many)}`;

function shelf(random: () => number, word: () => string): ShelfQuote[] {
  return Array.from({ length: QUOTES }, (_, at): ShelfQuote => {
    const themes = [some(random, 'theme', 47), some(random, 'theme', 47)];
    const role = some(random, 'role', 12);
    const words: FacetWords = {
      clearance: [['cleared', 'sent', 'draft', 'refused'][Math.floor(random() * 4)] ?? 'draft'],
      kind: [some(random, 'kind', 4)],
      theme: themes,
      area: [some(random, 'area', 10)],
      wave: [some(random, 'wave', 12)],
      role: [random() < 0.5 ? 'coordinators' : 'others', role],
    };
    return {
      id: `quote-${at}`,
      text: Array.from({ length: 15 + Math.floor(random() * 35) }, word).join(' '),
      attribution: role,
      note: '',
      titles: themes.join('\n'),
      words,
      themeAt: at % 47,
    };
  });
}

/** The shelf of quotes as the browser's worker keeps it: building, searching on each key, narrowing. */
export async function quoteRows(): Promise<Row[]> {
  const random = seeded(7);
  const word = language(random);
  const quotes = shelf(random, word);
  const bareStart = performance.now();
  new MiniSearch({ fields: ['text', 'titles', 'attribution', 'note'] }).addAll(quotes);
  const bare = performance.now() - bareStart;
  const index = new ShelfIndex();
  const start = performance.now();
  index.put(quotes);
  const built = performance.now() - start;
  const again = await timed(5, (at) => {
    const changed = [...quotes];
    changed.splice(at + 5, 1);
    index.put(changed);
  });
  index.put(quotes);
  const keys = typing(word, ['area-1', 'area-2']);
  const search = await timed(keys.length, (at) =>
    index.ask(keys[Math.max(0, at)] ?? { typed: '', chosen: {}, sort: 'match' }),
  );
  const narrow = await timed(50, (at) =>
    index.ask({
      typed: '',
      chosen: Object.fromEntries(FACETS.map((facet) => [facet, quotes[Math.max(0, at)]?.words[facet] ?? []])),
      sort: 'theme',
    }),
  );
  const data = `${QUOTES} quotes`;
  return [
    ...(await quoteListRows()),
    ...(await keptShelfRows()),
    {
      what: 'quotes: index built, in a worker',
      data,
      measured: ms(built),
      limit: `${ms(2 * bare)} = 2 × bare MiniSearch`,
      ratio: built / (2 * bare),
    },
    {
      what: 'quotes: one taken away, index brought up to date (p95)',
      data,
      measured: ms(p95(again)),
      limit: `${ms(bare / 2)} = half of building anew`,
      ratio: p95(again) / (bare / 2),
    },
    {
      what: 'quotes: search on a key, facets counted (p95)',
      data: `${data}, ${keys.length} keys, typos among them`,
      measured: ms(p95(search)),
      limit: `${PAINTED} ms to painted`,
      ratio: p95(search) / PAINTED,
    },
    {
      what: 'quotes: facets alone (p95)',
      data,
      measured: ms(p95(narrow)),
      limit: `${PAINTED} ms to painted`,
      ratio: p95(narrow) / PAINTED,
    },
  ];
}

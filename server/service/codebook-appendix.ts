import type { Db } from '#server/store/database.ts';
import { listCoders } from '#server/store/study/coder.ts';
import { getStudy } from '#server/store/study/study.ts';
import { type Appendix, appendixOf, type Counts } from '#shared/codebook/appendix.ts';
import { clearedExamples } from '#shared/codebook/cleared-examples.ts';
import type { ThemeId } from '#shared/ids.ts';
import { readCodebook, stateMeant } from './codebook-then.ts';
import { readStudy } from './facts.ts';
import { mayRead } from './permission.ts';
import { quotes } from './quote.ts';
import type { Who, World } from './world.ts';

type Answer = 'yes' | 'no' | undefined;

/** What of the codebook is asked for; counts, examples and changes unless somebody says no. `cleared` examples are words that the public may read. */
export interface AppendixAsked {
  asOf?: string | undefined;
  counts?: Answer;
  examples?: Answer | 'cleared';
  changes?: Answer;
}

/** How often every theme is coded today, in sources that count. */
function countsOf(db: Db): Map<ThemeId, Counts> {
  const { facts } = readStudy(db);
  const here = new Set(facts.sources.flatMap(({ id, included }) => (included ? [id] : [])));
  const seen = new Map<ThemeId, { passages: Set<string>; sources: Set<string> }>();
  for (const { theme, source, start, end, state } of facts.codings) {
    if (state !== 'accepted' || !here.has(source)) continue;
    const known = seen.get(theme) ?? { passages: new Set<string>(), sources: new Set<string>() };
    seen.set(theme, known);
    known.passages.add(`${source} ${start} ${end}`);
    known.sources.add(source);
  }
  return new Map(
    [...seen].map(([theme, { passages, sources }]) => [
      theme,
      { passages: passages.size, sources: sources.size },
    ]),
  );
}

/** The codebook laid out for print; how often it was coded is only known of the codebook of today. */
export function codebookAppendix(
  world: World,
  who: Who,
  study: string,
  { asOf, counts, examples, changes }: AppendixAsked = {},
): Appendix {
  const { db } = mayRead(world, who, study);
  const codebook = readCodebook(db);
  const then = stateMeant(db, codebook, asOf);
  const isToday = then.event === (codebook.events.at(-1)?.number ?? 0);
  const names = new Map<string, string>(listCoders(db).map(({ id, name }) => [id, name]));
  return appendixOf({
    study: getStudy(db).title,
    writtenOn: world.now().slice(0, 10),
    codebook,
    then,
    coderName: (id) => names.get(id) ?? '',
    counts: isToday && counts !== 'no' ? countsOf(db) : null,
    examples: {
      may: examples === 'cleared' ? clearedExamples(quotes(world, who, study)) : () => examples !== 'no',
      areCleared: examples === 'cleared',
    },
    withChanges: changes !== 'no',
  });
}

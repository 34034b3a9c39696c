import { currentEvent } from '#server/store/study/codebook.ts';
import { deletePass, listPasses, putPass } from '#server/store/study/pass.ts';
import type { NothingHere } from '#shared/codebook/queue.ts';
import type { NewPass, Pass } from '#shared/coding/pass.ts';
import { DomainError } from '#shared/errors.ts';
import { PassId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { findCoder, sourceAtHand } from './coding.ts';
import { findSource, findTheme, fits, idMeant, withId } from './find.ts';
import { expectMeaning } from './meaning.ts';
import { passesThatHold } from './pass-hold.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** What was looked for, where, by whom and under which codebook, as far as it still holds; oldest first. */
export function passes(
  world: World,
  who: Who,
  study: string,
  asked: { source?: string | undefined; coder?: string | undefined } = {},
): Pass[] {
  const { db } = mayRead(world, who, study);
  const source = idMeant(db, asked.source, findSource);
  const coder = idMeant(db, asked.coder, findCoder);
  return passesThatHold(db).filter((pass) => fits(source, pass.source) && fits(coder, pass.coder));
}

export const pass = (world: World, who: Who, study: string, id: string): Pass =>
  withId('pass', id, listPasses(mayRead(world, who, study).db));

/** Writes that a source was looked through in the running deed, for the themes given or for all. */
function putLook(
  tx: Tx,
  world: World,
  source: Pick<Source, 'id' | 'text'>,
  themes: readonly Theme[] | null,
): Pass {
  const added: Pass = {
    id: world.newId(PassId),
    rev: tx.rev,
    source: source.id,
    textVersion: source.text,
    coder: tx.who.account.id,
    event: currentEvent(tx.db),
    themes: themes?.map(({ id }) => id) ?? null,
    at: tx.at,
  };
  putPass(tx.db, added);
  return added;
}

const once = <T extends { id: string }>(things: readonly T[]): T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** Says that themes were looked for in sources and are not there: a pass for them in each source, in one deed. */
export function lookedForNothing(world: World, who: Who, study: string, given: NothingHere): Pass[] {
  return write(world, who, mayWrite(world, who, study), 'pass.nothing-here', (tx) => {
    const themes = once(given.themes.map((reference) => findTheme(tx.db, reference)));
    for (const theme of themes) expectMeaning(tx.db, theme, given.asOf);
    const sources = once(given.sources.map((reference) => sourceAtHand(tx.db, reference)));
    const added = sources.map((source) => putLook(tx, world, source, themes));
    const titles = (things: readonly { title: string }[]) => things.map(({ title }) => title).join(', ');
    tx.say(
      `Looked for ${titles(themes)} in ${titles(sources)}`,
      ...added.map(({ id }) => id),
      ...sources.map(({ id }) => id),
    );
    return added;
  });
}

/** Says that a source was looked through: for every theme of the present codebook, or for those listed. */
export function addPass(world: World, who: Who, study: string, given: NewPass): Pass {
  return write(world, who, mayWrite(world, who, study), 'pass.add', (tx) => {
    const source = sourceAtHand(tx.db, given.source);
    const named = given.themes?.map((reference) => findTheme(tx.db, reference));
    const themes = named && once(named);
    if (themes?.length === 0)
      throw new DomainError(
        'invalid',
        'Name the themes that were looked for, or leave the list out for all.',
        {
          field: 'themes',
        },
      );
    const added = putLook(tx, world, source, themes ?? null);
    const what = themes ? themes.map(({ title }) => title).join(', ') : 'every theme';
    tx.say(`Looked through ${source.title} for ${what}`, added.id, source.id);
    return added;
  });
}

/** Takes back that a source was looked through. */
export function removePass(world: World, who: Who, study: string, id: string, rev?: number): { id: PassId } {
  return write(world, who, mayWrite(world, who, study), 'pass.remove', (tx) => {
    const gone = expectRev(withId('pass', id, listPasses(tx.db)), rev, 'pass');
    deletePass(tx.db, gone.id);
    tx.say(`Took back having looked through ${findSource(tx.db, gone.source).title}`, gone.id, gone.source);
    return { id: gone.id };
  });
}

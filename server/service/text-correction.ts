import type { Db } from '#server/store/database.ts';
import { putPlace } from '#server/store/study/anchored.ts';
import { listUnplacedCodings } from '#server/store/study/coding.ts';
import { listPasses } from '#server/store/study/pass.ts';
import { putSource } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listVersions, nextVersionNumber, putEarlierTexts } from '#server/store/study/text-version.ts';
import type { Facts } from '#shared/analysis/facts.ts';
import { withCarriedMarks } from '#shared/correction/carried-marks.ts';
import { cellTurns } from '#shared/correction/cell-turns.ts';
import type {
  Affected,
  NewTextVersion,
  Placement,
  ProposedText,
  TextPreview,
  TextVersion,
  TextVersionView,
} from '#shared/correction/correction.ts';
import { newWords } from '#shared/correction/new-words.ts';
import { DomainError } from '#shared/errors.ts';
import type { Source } from '#shared/source/source.ts';
import type { PlacedTurn } from '#shared/source/text.ts';
import { sourceAtHand } from './coding.ts';
import { factTurn } from './fact-source.ts';
import { readStudy } from './facts.ts';
import { findSource } from './find.ts';
import { passesThatHold } from './pass-hold.ts';
import { mayRead, mayWrite } from './permission.ts';
import { carriedTo, type Outcome } from './text-carry.ts';
import { keepText } from './text-keep.ts';
import { type Proposal, proposalOf } from './text-proposal.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** The texts a source has and had, the oldest first. */
export function textVersions(world: World, who: Who, study: string, reference: string): TextVersion[] {
  const { db } = mayRead(world, who, study);
  return listVersions(db, findSource(db, reference).id);
}

/** One of them, with its words. */
export function textVersion(
  world: World,
  who: Who,
  study: string,
  reference: string,
  number: number,
): TextVersionView {
  const { db } = mayRead(world, who, study);
  const source = findSource(db, reference);
  const found = listVersions(db, source.id).find((version) => version.number === number);
  if (!found) throw new DomainError('not-found', `${source.title} has no text ${number}.`);
  return { ...found, turns: listTurns(db, found.id).map(({ words: _, ...turn }) => turn) };
}

const toAffected = ({ thing, version, words, is, why, place }: Outcome): Affected => ({
  word: thing.word,
  id: thing.id,
  theme: thing.theme,
  by: thing.by,
  is: is === 'kept' ? 'moved' : is,
  why,
  version,
  before: words,
  after: is === 'lost' ? null : place.text,
  start: place.start,
  end: place.end,
});

/** The part of a study that a source's cell rests on: its text changes no other. */
function cellOf(facts: Facts, { area, wave }: Source): Facts {
  const sources = facts.sources.filter((one) => one.area === area && one.wave === wave);
  const here = new Set(sources.map(({ id }) => id));
  return {
    ...facts,
    sources,
    codings: facts.codings.filter((coding) => here.has(coding.source)),
    passes: facts.passes.filter((pass) => here.has(pass.source)),
  };
}

/** What the measures would read, were this text the source's. */
function factsWith(db: Db, source: Source, turns: readonly PlacedTurn[], outcomes: readonly Outcome[]) {
  const facts = cellOf(readStudy(db).facts, source);
  const { policies } = facts;
  const stands = new Map(
    outcomes.flatMap(({ thing, is, place }) =>
      thing.word === 'coding' && is !== 'lost' ? [[thing.id, place] as const] : [],
    ),
  );
  const words = new Map<string, number>();
  const countNew = (text: Source['text']): number => {
    const known = words.get(text) ?? newWords(listTurns(db, text), turns);
    words.set(text, known);
    return known;
  };
  const here = listPasses(db).filter((pass) => pass.source === source.id);
  const holding = here.filter((pass) => countNew(pass.textVersion) <= policies.correctionWords);
  const waiting = listUnplacedCodings(db).filter((coding) => coding.source === source.id);
  const codings = [...facts.codings, ...waiting].flatMap((coding) => {
    if (coding.source !== source.id) return [coding];
    const place = stands.get(coding.id);
    return place ? [{ ...coding, start: place.start, end: place.end }] : [];
  });
  return {
    added: countNew(source.text),
    holding: new Set(holding.map(({ id }) => id)),
    before: facts,
    after: {
      ...facts,
      codings,
      passes: [...facts.passes.filter((pass) => pass.source !== source.id), ...holding],
      sources: facts.sources.map((one) =>
        one.id === source.id
          ? { ...one, turns: turns.map((turn) => factTurn(turn, policies.unitWords)) }
          : one,
      ),
    },
  };
}

/** What keeping a text would do, were it done now. */
export function previewText(
  world: World,
  who: Who,
  study: string,
  reference: string,
  given: ProposedText,
): TextPreview {
  const { db } = mayRead(world, who, study);
  const source = findSource(db, reference);
  return previewOf(db, source, proposalOf(db, source, given), given.placements);
}

export function previewOf(
  db: Db,
  source: Source,
  { laid, isSame }: Proposal,
  placements?: readonly Placement[],
): TextPreview {
  const outcomes = carriedTo(db, source, laid.turns, placements);
  const { before, after, holding, added } = factsWith(db, source, laid.turns, outcomes);
  const now = passesThatHold(db).filter((pass) => pass.source === source.id);
  return {
    version: source.version,
    isSame,
    newWords: added,
    kept: outcomes.filter(({ is, waited }) => is === 'kept' && !waited).length,
    affected: outcomes.filter(({ is, waited }) => is !== 'kept' && !waited).map(toAffected),
    foundAgain: outcomes.filter(({ is, waited }) => is !== 'lost' && waited).length,
    passes: {
      carried: now.filter(({ id }) => holding.has(id)).length,
      dropped: now.filter(({ id }) => !holding.has(id)).length,
    },
    cells: source.trashedAt === null ? cellTurns(before, after) : [],
  };
}

/** Keeps a text as a source's next, inside a deed that says so, and takes along what stands on its words. */
export function keepNextText(
  tx: Tx,
  world: World,
  source: Source,
  { laid, speakers }: Pick<Proposal, 'laid' | 'speakers'>,
  reason: string,
  placements?: readonly Placement[],
): { version: number; lost: number; outcomes: readonly Outcome[] } {
  const outcomes = carriedTo(tx.db, source, laid.turns, placements);
  const number = nextVersionNumber(tx.db, source.id);
  const earlier = listVersions(tx.db, source.id).map(({ id }) => id);
  const before = listTurns(tx.db, source.text);
  const { id } = keepText(tx, world, {
    source: source.id,
    turns: withCarriedMarks(before, laid.turns),
    before,
    origin: { number, reason },
  });
  putSource(tx.db, { ...source, rev: tx.rev, text: id, speakers });
  putEarlierTexts(tx.db, source.id, earlier);
  for (const outcome of outcomes)
    if (outcome.is !== 'lost') putPlace(tx.db, outcome.thing, { ...outcome.place, textVersion: id }, tx.rev);
  return { version: number, lost: outcomes.filter(({ is }) => is === 'lost').length, outcomes };
}

/** How many things wait to be placed, behind a sentence about a text. */
export const toPlace = (lost: number): string =>
  lost === 0 ? '' : `, ${lost} ${lost === 1 ? 'thing' : 'things'} to place`;

/** Corrects a source's text: keeps what is given as its next, with everything on its words that can be. */
export function correctText(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { reason, version, placements, ...given }: NewTextVersion,
): TextVersion {
  return write(world, who, mayWrite(world, who, study), 'text.correct', (tx) => {
    const source = sourceAtHand(tx.db, reference);
    const present = listVersions(tx.db, source.id).find((text) => text.present);
    if (version !== undefined && version !== source.version)
      throw new DomainError(
        'conflict',
        `${present?.madeBy.name ?? 'Somebody'} kept another text of this source since you opened it.`,
        { help: 'Look at both texts; nothing was overwritten.', current: present },
      );
    const proposal = proposalOf(tx.db, source, given);
    if (proposal.isSame)
      throw new DomainError('invalid', 'Nothing differs from the text that is there.', { field: 'turns' });
    const { lost } = keepNextText(tx, world, source, proposal, reason, placements);
    const kept = listVersions(tx.db, source.id).find((text) => text.present);
    if (!kept) throw new Error('A text was kept and is not there.');
    const verb = given.restore === undefined ? 'Corrected' : `Restored text ${given.restore} as`;
    tx.say(`${verb} the text of ${source.title}${toPlace(lost)}`, source.id, kept.id);
    return kept;
  });
}

import { turnTaking } from '#server/io/turn-taking.ts';
import { listAside } from '#server/store/control/dictionary.ts';
import { listSources, listTextsInForce } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import { DomainError } from '#shared/errors.ts';
import type { WaveId } from '#shared/ids.ts';
import type { Candidate, Candidates, NamePlace, NameReason } from '#shared/pseudonym/candidate.ts';
import {
  guessKind,
  hitsIn,
  isLikely,
  type KnownOfStudy,
  type NameHit,
  nearTo,
  tellingReasons,
  tellingWords,
} from '#shared/pseudonym/candidates.ts';
import { firstWords, knownNames } from '#shared/pseudonym/known-names.ts';
import { rawNames } from '#shared/pseudonym/name-runs.ts';
import type { ReadText } from '#shared/pseudonym/read-text.ts';
import type { Source } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';
import { findSource } from './find.ts';
import { allowedNames, dictionaryOf, identityNames, keepOnlyTexts, textForNames } from './name-reading.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** Characters shown on either side of a name. */
const AROUND = 48;
const MOST_PLACES = 4;

/** Words around a stretch, on one line. */
export function around(text: string, { start, end }: Span): Pick<NamePlace, 'lead' | 'words' | 'tail'> {
  const line = (part: string) => part.replace(/\s+/gu, ' ');
  const lead = line(text.slice(Math.max(0, start - AROUND), start));
  const tail = line(text.slice(end, end + AROUND));
  return {
    lead: start > AROUND ? `…${lead.replace(/^\S*\s/u, '')}` : lead,
    words: line(text.slice(start, end)),
    tail: end + AROUND < text.length ? `${tail.replace(/\s\S*$/u, '')}…` : tail,
  };
}

/** What of one text is a name of the dictionary, and what may be one. */
export interface NamesOfText {
  standing: number;
  hits: (NameHit & { turn: number | null; in: string })[];
}

/** Reads texts for names with all that is known about a study now. */
export function nameReader(
  world: World,
  open: OpenStudy,
  texts: Iterable<ReadText>,
): (text: ReadText) => NamesOfText {
  const entries = dictionaryOf(world, open);
  const allowed = allowedNames(open);
  const [known, mayStand] = [knownNames(entries), knownNames(allowed)];
  const [opening, openingAllowed] = [firstWords(entries), firstWords(allowed)];
  const all = [...texts];
  const small = new Set<string>();
  for (const { turns } of all) for (const { raw } of turns) for (const word of raw.small) small.add(word);
  const ofStudy: KnownOfStudy = {
    isSmall: (word) => small.has(word),
    identities: tellingWords(identityNames(world, open)),
    dictionary: tellingWords(entries.flatMap(({ names }) => names)),
  };
  const near = nearTo(ofStudy);
  const aside = new Set(listAside(world.control, open.id).map(({ key }) => key));
  const holds = (words: ReadonlySet<string>, first: ReadonlySet<string>) =>
    [...first].some((word) => words.has(word));
  return ({ turns, words }) => {
    const [mayKnow, mayAllow] = [holds(words, opening), holds(words, openingAllowed)];
    const labels = new Set<string>();
    let standing = 0;
    const look = (text: string, raw: ReadText['turns'][number]['raw'], turn: number | null) => {
      const names = mayKnow ? known(text) : [];
      standing += names.length;
      const taken = [...names, ...(mayAllow ? mayStand(text) : [])];
      return hitsIn(text, raw, taken, ofStudy, near)
        .filter(({ key }) => !aside.has(key))
        .map((hit) => ({
          ...hit,
          why: turn === null && (hit.why === 'begins' || hit.why === 'small') ? ('label' as const) : hit.why,
          turn,
          in: text,
        }));
    };
    const hits = turns.flatMap(({ text, speaker, raw }, at) => {
      const isNew = speaker !== null && !labels.has(speaker);
      if (isNew) labels.add(speaker);
      return [...(isNew ? look(speaker, rawNames(speaker), null) : []), ...look(text, raw, at + 1)];
    });
    return { standing, hits };
  };
}

interface Gathered {
  spellings: Map<string, number>;
  why: Set<NameReason>;
  waves: Map<WaveId | null, number>;
  sources: Set<string>;
  places: NamePlace[];
  count: number;
}

const commonest = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? '';

function gather(found: readonly { source: Source; names: NamesOfText }[]): Candidate[] {
  const byKey = new Map<string, Gathered>();
  for (const { source, names } of found)
    for (const hit of names.hits) {
      const known: Gathered = byKey.get(hit.key) ?? {
        spellings: new Map(),
        why: new Set(),
        waves: new Map(),
        sources: new Set(),
        places: [],
        count: 0,
      };
      byKey.set(hit.key, known);
      known.count += 1;
      known.why.add(hit.why);
      known.spellings.set(hit.text, (known.spellings.get(hit.text) ?? 0) + 1);
      known.waves.set(source.wave, (known.waves.get(source.wave) ?? 0) + 1);
      const isNewSource = !known.sources.has(source.id);
      known.sources.add(source.id);
      if (isNewSource && known.places.length < MOST_PLACES)
        known.places.push({
          source: source.id,
          title: source.title,
          wave: source.wave,
          turn: hit.turn,
          ...around(hit.in, hit),
        });
    }
  return [...byKey]
    .map(([key, one]): Candidate => {
      const why = tellingReasons(one.why);
      return {
        key,
        text: commonest(one.spellings),
        kind: guessKind(key, why),
        why,
        likely: isLikely(why),
        count: one.count,
        sources: one.sources.size,
        waves: [...one.waves].map(([wave, count]) => ({ wave, count })),
        places: one.places,
      };
    })
    .sort((a, b) => Number(b.likely) - Number(a.likely) || b.count - a.count || (a.key < b.key ? -1 : 1));
}

function candidatesOf(world: World, open: OpenStudy, only?: string): Candidates & { where: string[] } {
  const sources = listSources(open.db).filter(({ trashedAt }) => trashedAt === null);
  const texts = sources.map(({ text }) => text);
  keepOnlyTexts(open.db, texts);
  const reader = nameReader(
    world,
    open,
    texts.map((text) => textForNames(open.db, text)),
  );
  const found = sources
    .filter(({ id }) => only === undefined || id === only)
    .map((source) => ({ source, names: reader(textForNames(open.db, source.text)) }));
  const items = gather(found);
  const withNames = found.filter(({ names }) => names.standing > 0);
  const isOpen = ({ names }: (typeof found)[number]) =>
    names.standing > 0 || names.hits.some(({ why }) => isLikely([why]));
  return {
    items,
    open: items.filter(({ likely }) => likely).length,
    standing: withNames.reduce((sum, { names }) => sum + names.standing, 0),
    sources: withNames.length,
    where: found.filter(isOpen).map(({ source }) => source.title),
  };
}

/** Reads the texts of a study for names, others served in between: a large study takes some seconds the first time. */
export async function readNamesAhead(world: World, who: Who, study: string): Promise<void> {
  const { db } = mayRead(world, who, study, 'names.read');
  const others = turnTaking();
  for (const text of listTextsInForce(db).values()) {
    textForNames(db, text);
    await others();
  }
}

/** What may be a name in the texts of a study, or of one source, that nobody decided on. */
export function nameCandidates(
  world: World,
  who: Who,
  study: string,
  { source }: { source?: string | undefined } = {},
): Candidates {
  const open = mayRead(world, who, study, 'names.read');
  const { where: _, ...found } = candidatesOf(
    world,
    open,
    source === undefined ? undefined : findSource(open.db, source).id,
  );
  return found;
}

const MOST_NAMED = 3;

/** Refuses what would leave the study while names stand open in it, where its policies say so. */
export function assertNoNamesOpen(world: World, open: OpenStudy): void {
  if (!getStudy(open.db).policies.namesHoldExports) return;
  const { open: candidates, standing, where } = candidatesOf(world, open);
  if (candidates === 0 && standing === 0) return;
  const parts = [
    ...(standing > 0 ? [`${standing} ${standing === 1 ? 'name' : 'names'} of the dictionary`] : []),
    ...(candidates > 0 ? [`${candidates} open ${candidates === 1 ? 'candidate' : 'candidates'}`] : []),
  ];
  const more = where.length - MOST_NAMED;
  const named = where.slice(0, MOST_NAMED).join(', ');
  throw new DomainError(
    'conflict',
    `Nothing leaves this study while names stand open: ${parts.join(' and ')}, in ${named}${more > 0 ? ` and ${more} more` : ''}.`,
    { help: 'Decide on them under Names, or change what the study says about this in its set-up.' },
  );
}

import { putCoding } from '#server/store/study/coding.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { DomainError } from '#shared/errors.ts';
import type { GroupId, ThemeId } from '#shared/ids.ts';
import { type Accepted, type Accepting, kindUnder, signedBy } from '#shared/reading/accepting.ts';
import type { ReadingProposals, ThemeFound } from '#shared/reading/proposal.ts';
import { alike } from '#shared/reference.ts';
import type { Source } from '#shared/source/source.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { createCitation } from './citation.ts';
import { draftCoding, excerptIn, sourceAtHand, themeForWork, twinInForce } from './coding.ts';
import { createGroup } from './group.ts';
import { createMemo } from './memo.ts';
import { createNextStep } from './next-step.ts';
import { mayDo, mayWrite } from './permission.ts';
import { markQuote } from './quote.ts';
import { hadFrom, proposed, readingMeant } from './reading-proposals.ts';
import { createTheme } from './theme.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

const DEED = 'codebook.begin';

interface Taking {
  world: World;
  tx: Tx;
  reading: Source;
  found: ReadingProposals;
  taken: Accepting;
  counts: Omit<Accepted, 'themeOf'>;
  themeOf: Map<string, ThemeId>;
}

/** The proposal meant by a key; refuses one that the reading does not make. */
function meant<T extends { key: string }>(what: string, all: readonly T[], key: string): T {
  const one = all.find((candidate) => candidate.key === key);
  if (!one) throw new DomainError('not-found', `The reading proposes no ${what} “${key}”.`);
  return one;
}

const LONGEST_GROUP = 120;

function groupFor(
  { world, tx, found, counts }: Taking,
  theme: ThemeFound,
  kind: ThemeKind | null,
): GroupId | null {
  const heading = found.headings.find(({ key }) => key === theme.heading);
  if (!heading) return null;
  const title = heading.title.slice(0, LONGEST_GROUP).trim();
  const there = listGroups(tx.db).find((group) => group.kind === kind && alike(group.title, title));
  if (there) return there.id;
  counts.groups += 1;
  return createGroup(tx, world, { kind, title }).id;
}

function takeThemes(taking: Taking): void {
  const { world, tx, found, taken, counts, themeOf } = taking;
  for (const { key, into } of taken.themes) {
    const theme = meant('theme', found.themes, key);
    if (into !== undefined) {
      themeOf.set(key, themeForWork(tx.db, into).id);
      continue;
    }
    const kind = kindUnder(theme.heading, found.headings, taken.kinds);
    if (kind === undefined)
      throw new DomainError('invalid', `Nobody said of what kind the theme “${theme.title}” is.`, {
        field: 'kinds',
        help: 'Give its heading a kind, or keep it unsorted.',
      });
    // A title stands once among the themes of a kind, whatever their group.
    const there = listThemes(tx.db).find(
      (one) => one.kind === kind && one.parent === null && alike(one.title, theme.title),
    );
    if (there) {
      themeOf.set(key, themeForWork(tx.db, there.id).id);
      continue;
    }
    const group = groupFor(taking, theme, kind);
    const added = createTheme(tx, world, { title: theme.title, kind, group, definition: theme.opening });
    themeOf.set(key, added.id);
    counts.themes += 1;
  }
}

function takeQuotes({ world, tx, reading, found, taken, counts, themeOf }: Taking): void {
  for (const { key, ...corrected } of taken.quotes) {
    const spoken = meant('quote', found.quotes, key);
    const { area = spoken.area, role = spoken.role } = corrected;
    const excerpt = excerptIn(tx.db, reading.text, spoken);
    const label = signedBy({ area, role });
    if (markQuote(tx, world, reading, excerpt, { label, namesArea: false }).isNew) counts.quotes += 1;
    const theme = spoken.theme === null ? undefined : themeOf.get(spoken.theme);
    if (theme === undefined) continue;
    const coding = {
      ...draftCoding(tx, world, reading, themeForWork(tx.db, theme), excerpt, {}),
      origin: 'import' as const,
    };
    if (twinInForce(tx, coding)) continue;
    putCoding(tx.db, coding);
    counts.codings += 1;
  }
}

function takeRest({ world, tx, reading, found, taken, counts, themeOf }: Taking): void {
  const had = hadFrom(tx.db, reading);
  for (const key of new Set(taken.citations)) {
    const { text, speaker, theme } = meant('citation', found.citations, key);
    if (had.citation({ text })) continue;
    const themes = theme === null ? [] : [themeOf.get(theme) ?? []].flat();
    const reference = found.byline === null ? reading.title : `${found.byline}: ${reading.title}`;
    createCitation(tx, world, {
      text,
      speaker,
      reference,
      locator: '',
      note: '',
      source: reading.id,
      themes,
    });
    counts.citations += 1;
  }
  for (const { key, horizon } of taken.steps) {
    const step = meant('next step', found.steps, key);
    if (had.step(step)) continue;
    const order = step.number === null ? '' : `Step ${step.number} of `;
    const by = horizon ?? step.horizon ?? undefined;
    createNextStep(tx, world, {
      text: step.text,
      ...(by && { horizon: by }),
      note: `${order}${reading.title}`,
    });
    counts.steps += 1;
  }
  for (const key of new Set(taken.notes)) {
    const note = meant('note', found.notes, key);
    if (had.note(note)) continue;
    createMemo(tx, world, { about: 'source', source: reading.id, kind: 'methodological', body: note.says });
    counts.memos += 1;
  }
}

const WORDS = [
  ['groups', 'group'],
  ['themes', 'theme'],
  ['quotes', 'quote'],
  ['citations', 'citation'],
  ['steps', 'next step'],
  ['memos', 'memo'],
] as const;

/** “11 groups, 47 themes”; "nothing new" where all was there. */
const told = (counts: Taking['counts']): string =>
  WORDS.flatMap(([key, word]) =>
    counts[key] === 0 ? [] : [`${counts[key]} ${word}${counts[key] === 1 ? '' : 's'}`],
  ).join(', ') || 'nothing new';

/** Keeps what was taken of a reading’s proposals as one deed; what the study has already is left as it stands. */
export async function beginFrom(
  world: World,
  who: Who,
  study: string,
  reference: string,
  taken: Accepting,
): Promise<Accepted> {
  const opened = mayWrite(world, who, study);
  mayDo(world, who, opened, DEED);
  const read = readingMeant(opened.db, reference);
  const { found } = await proposed(opened, read);
  return write(world, who, opened, DEED, (tx) => {
    const reading = sourceAtHand(tx.db, reference, taken.textVersion);
    // Its proposals stand on the text that was read: another may have come into force while it was.
    sourceAtHand(tx.db, read.id, read.text);
    const counts = { groups: 0, themes: 0, quotes: 0, codings: 0, citations: 0, steps: 0, memos: 0 };
    const taking: Taking = { world, tx, reading, found, taken, counts, themeOf: new Map() };
    takeThemes(taking);
    takeQuotes(taking);
    takeRest(taking);
    tx.say(`Took from ${reading.title}: ${told(counts)}`, reading.id, ...taking.themeOf.values());
    return { ...counts, themeOf: Object.fromEntries(taking.themeOf) };
  });
}

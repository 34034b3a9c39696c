import { rewriteAccess } from '#server/store/control/access.ts';
import { isSuperseded, putSuperseded } from '#server/store/originals/superseded-text.ts';
import { isBeingRead, overwriteRemoved } from '#server/store/rewrite.ts';
import { putPlace } from '#server/store/study/anchored.ts';
import { tidySearch } from '#server/store/study/erase.ts';
import { reseal } from '#server/store/study/person.ts';
import { purgeAnswers, purgeImages, purgeImagesOn, purgeTexts } from '#server/store/study/purge.ts';
import { putSource } from '#server/store/study/source.ts';
import { listRestsOn, putRestsOn, repointText } from '#server/store/study/superseded.ts';
import { listVersions, nextVersionNumber, putEarlierTexts } from '#server/store/study/text-version.ts';
import { listed } from '#shared/analysis/wording.ts';
import type { Basis } from '#shared/assessment/basis.ts';
import { passageAt } from '#shared/coding/excerpt.ts';
import { DomainError } from '#shared/errors.ts';
import type { TextId } from '#shared/ids.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import {
  type NamesApplied,
  NamesAsked,
  type NamesPreview,
  type SourceNames,
} from '#shared/pseudonym/preview.ts';
import { withoutNames } from '#shared/pseudonym/replace.ts';
import type { Source } from '#shared/source/source.ts';
import { layOut } from '#shared/source/text.ts';
import type { Span } from '#shared/span.ts';
import { logNames } from './dictionary.ts';
import { findSource } from './find.ts';
import { explainBrackets } from './name-brackets.ts';
import { around } from './name-candidates.ts';
import { planNames, type SourcePlan } from './name-plan.ts';
import { dictionaryOf } from './name-reading.ts';
import { sealedKeys, sealedWithoutNames } from './names-sealed.ts';
import { holdsName, namesWritten, replaceWritten } from './names-written.ts';
import { mayDo, mayRead, mayWrite } from './permission.ts';
import { keepText } from './text-keep.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { type Tx, write } from './write.ts';
import { writeAnew } from './write-anew.ts';

const REASON = 'Names replaced';

const inForce = ({ source, texts }: SourcePlan) => texts.find(({ text }) => text.id === source?.text);

const placesOf = (plan: SourcePlan): number => (inForce(plan)?.edits.length ?? 0) + plan.labels.size;

const placesIn = (plans: readonly SourcePlan[]): number =>
  plans.reduce((sum, plan) => sum + plan.texts.length + placesOf(plan), 0);

function viewOf(plan: SourcePlan & { source: Source }): SourceNames {
  const { source, labels, texts, things } = plan;
  const present = inForce(plan);
  let turn = 0;
  return {
    source: source.id,
    title: source.title,
    area: source.area,
    wave: source.wave,
    trashed: source.trashedAt !== null,
    places: (present?.edits ?? []).map(({ start, end, put, entry }) => {
      const said = present?.before ?? [];
      while ((said[turn]?.end ?? Number.POSITIVE_INFINITY) < end) turn += 1;
      const from = said[turn]?.start ?? 0;
      const { lead, words, tail } = around(said[turn]?.text ?? '', { start: start - from, end: end - from });
      return { entry, turn: turn + 1, lead, before: words, after: put, tail };
    }),
    labels: [...labels].map(([before, after]) => ({ before, after })),
    leaving: texts.length,
    changed: things
      .filter(({ before, after, look }) => before !== after || look !== null)
      .map(({ word, id, before, after, look }) => ({ word, id, before, after, look })),
  };
}

const only = (open: OpenStudy, sources: readonly string[] | undefined): Set<string> | undefined =>
  sources && new Set(sources.map((reference) => findSource(open.db, reference).id));

/** What applying the dictionary would change, source by source, and where the team's own words hold names. */
export function previewNames(
  world: World,
  who: Who,
  study: string,
  { source }: { source?: string | undefined } = {},
): Omit<NamesPreview, 'backups'> {
  const open = mayRead(world, who, study, 'names.read');
  const entries = dictionaryOf(world, open);
  const plans = planNames(open.db, entries, only(open, source === undefined ? undefined : [source]));
  return {
    sources: plans.flatMap((plan) => (plan.source ? [viewOf({ ...plan, source: plan.source })] : [])),
    written: source === undefined ? namesWritten(open.db, knownNames(entries)) : [],
    places: placesIn(plans),
  };
}

/** Keeps the texts that are to leave the study's file beside it, before they do: were the program stopped between, they stood in both. */
function keepApart(world: World, open: OpenStudy, plans: readonly SourcePlan[]): void {
  const originals = open.originals();
  originals
    .transaction(() => {
      for (const { source, id, texts } of plans)
        for (const { text, before } of texts)
          putSuperseded(
            originals,
            {
              id: text.id,
              source: id,
              number: text.number,
              madeAt: text.madeAt,
              madeBy: { id: text.by, name: text.byName },
              reason: text.reason,
              words: text.words,
              title: source?.title ?? '',
              fileName: source?.fileName ?? null,
              leftAt: world.now(),
            },
            before.map(({ speaker, role, time, text: words }) => ({ speaker, role, time, text: words })),
          );
    })
    .immediate();
}

const renamedSpeakers = (speakers: Source['speakers'], labels: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    Object.entries(speakers).map(([label, speaker]) => [labels.get(label) ?? label, speaker]),
  );

/** Puts texts without names in the place of those with, and everything that stands on them onto those. */
function replaceTexts(tx: Tx, world: World, { source, texts, labels, things }: SourcePlan): void {
  if (source === null) return;
  const earlier = listVersions(tx.db, source.id).filter(({ present }) => !present);
  const next = new Map<TextId, TextId>();
  for (const { text, after } of texts.filter((plan) => plan.text.stoodOn)) {
    const { id } = keepText(tx, world, {
      source: source.id,
      turns: after,
      before: null,
      origin: { number: nextVersionNumber(tx.db, source.id), reason: REASON },
    });
    next.set(text.id, id);
    repointText(tx.db, text.id, id, tx.rev);
  }
  const leaving = new Set(texts.map(({ text }) => text.id));
  putSource(tx.db, {
    ...source,
    rev: tx.rev,
    text: next.get(source.text) ?? source.text,
    speakers: renamedSpeakers(source.speakers, labels),
  });
  const ids = earlier.map(({ id }) => id);
  putEarlierTexts(tx.db, source.id, [
    ...ids.filter((id) => !leaving.has(id)),
    ...ids.flatMap((id) => next.get(id) ?? []),
  ]);
  const turnsOf = new Map(texts.map(({ text, after }) => [text.id, layOut(after).turns]));
  for (const { thing, place } of things) {
    const [text, turns] = [next.get(thing.text), turnsOf.get(thing.text)];
    if (text === undefined || turns === undefined)
      throw new Error('Something stands on a text nobody keeps.');
    putPlace(tx.db, thing, { ...passageAt(turns, place), textVersion: text }, tx.rev);
  }
}

const rowOf = (table: string, key: string): string => `${table} ${key}`;

/** Lets assessments rest on the same codings where these stand now: a name replaced is no change of evidence. Answers which did. */
function followEvidence(tx: Tx, plans: readonly SourcePlan[]): string[] {
  const followed: string[] = [];
  const places = new Map(
    plans.flatMap(({ things }) =>
      things.flatMap(({ thing, place }): [string, { was: Span; is: Span }][] =>
        thing.word === 'coding' ? [[thing.id, { was: thing, is: place }]] : [],
      ),
    ),
  );
  for (const { id, restsOn } of listRestsOn(tx.db)) {
    const basis: Basis = JSON.parse(restsOn);
    const codings = basis.codings.map((coding) => {
      const moved = places.get(coding.id);
      const stood = moved && moved.was.start === coding.start && moved.was.end === coding.end;
      return stood ? { ...coding, start: moved.is.start, end: moved.is.end } : coding;
    });
    const after = JSON.stringify({ ...basis, codings });
    if (after === restsOn) continue;
    putRestsOn(tx.db, id, after, tx.rev);
    followed.push(rowOf('assessment', JSON.stringify([id])));
  }
  return followed;
}

/**
 * Replaces the dictionary's names in texts, in all places that stand on them and, where a person confirmed it, in what
 * the team wrote. The texts that held names leave the study's file for that of the originals; what undo kept of them
 * goes too, and the file is written anew. `places` is what the person saw would be replaced.
 */
export function applyNames(
  world: World,
  who: Who,
  study: string,
  given: NamesAsked,
): Omit<NamesApplied, 'backups'> {
  const open = mayWrite(world, who, study, 'names.apply');
  const { sources, written, places } = NamesAsked.parse(given);
  const sealedAsked = sealedKeys(open.db);
  if (written.some((key) => sealedAsked.has(key))) mayDo(world, who, open, 'names.reseal');
  const entries = dictionaryOf(world, open);
  const known = knownNames(entries);
  if (isBeingRead(open.db))
    throw new DomainError('conflict', 'The study is being read for a download or a backup.', {
      help: 'Nothing was changed. Replace the names once that is done.',
    });
  const plans = planNames(open.db, entries, only(open, sources));
  if (placesIn(plans) !== places)
    throw new DomainError('conflict', 'What would be replaced changed since you looked.', {
      help: 'Nothing was changed. Look at it again.',
    });
  overwriteRemoved(open.db);
  keepApart(world, open, plans);
  const answer = write(
    world,
    who,
    open,
    'names.apply',
    (tx): Omit<NamesApplied, 'backups'> => {
      const leaving = plans.flatMap(({ texts }) => texts.map(({ text }) => text));
      if (leaving.some(({ id }) => !isSuperseded(open.originals(), id)))
        throw new Error('A text was to leave that is not kept apart.');
      for (const plan of plans) replaceTexts(tx, world, plan);
      const followed = followEvidence(tx, plans);
      const cells = replaceWritten(tx.db, known, new Set(written), tx.rev);
      const quotes = plans.flatMap(({ things }) =>
        things.flatMap(({ word, id }) => (word === 'quote' ? [id] : [])),
      );
      explainBrackets(tx, quotes, entries);
      const sealed = sealedWithoutNames(tx.db, world, known, new Set(written));
      reseal(tx.db, sealed, tx.rev);
      const fields = cells.length;
      const touched = new Set([
        ...followed,
        ...cells.map(({ table, key }) => rowOf(table, key)),
        ...sealed.map(({ table, id }) => rowOf(table, JSON.stringify([id]))),
      ]);
      const ids = leaving.map(({ id }) => id);
      purgeImagesOn(tx.db, ids);
      purgeImages(
        tx.db,
        ({ table, key, before, after }) =>
          touched.has(rowOf(table, key)) || holdsName(before, known) || holdsName(after, known),
      );
      purgeAnswers(tx.db);
      purgeTexts(tx.db, ids);
      tidySearch(tx.db);
      const done = plans.filter(({ source }) => source !== null);
      if (done.length + leaving.length + fields + sealed.length === 0)
        throw new DomainError('conflict', 'No name of the dictionary stands in these texts.', {
          help: 'Nothing was changed.',
        });
      const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
      const inTexts = done.length > 0 ? [`in ${many(done.length, 'text', 'texts')}`] : [];
      const inFields = fields > 0 ? [`in ${many(fields, 'place', 'places')} the team wrote`] : [];
      const inSealed =
        sealed.length > 0 ? [`in ${many(sealed.length, 'frozen document', 'frozen documents')}`] : [];
      tx.say(
        `Replaced names ${listed([...inTexts, ...inFields, ...inSealed]) || 'in texts that nothing stands on'}`,
        ...done.map(({ id }) => id),
        ...sealed.map(({ id }) => id),
      );
      return {
        sources: done.length,
        places: plans.reduce((sum, plan) => sum + placesOf(plan), 0),
        written: fields,
        sealed: sealed.length,
      };
    },
    { undoable: false },
  );
  writeAnew(world, open);
  rewriteAccess(world.control, open.id, (about) => withoutNames(about, known));
  logNames(world, who, open, { did: 'applied', ...answer });
  return answer;
}

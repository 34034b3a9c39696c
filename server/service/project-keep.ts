import { isConstraintViolation } from '#server/store/database.ts';
import { findProjectPlan, setProjectKept } from '#server/store/originals/project.ts';
import { putArea } from '#server/store/study/area.ts';
import { currentEvent } from '#server/store/study/codebook.ts';
import { listCoders, putCoder } from '#server/store/study/coder.ts';
import { putCoding } from '#server/store/study/coding.ts';
import { putGroup } from '#server/store/study/group.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { putLink } from '#server/store/study/link.ts';
import { putMemo } from '#server/store/study/memo.ts';
import { putParticipant } from '#server/store/study/participant.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listVersions } from '#server/store/study/text-version.ts';
import { putTheme } from '#server/store/study/theme.ts';
import { putWave } from '#server/store/study/wave.ts';
import { contextOf } from '#shared/coding/excerpt.ts';
import { DomainError } from '#shared/errors.ts';
import type { RefiPlan } from '#shared/format/refi/plan.ts';
import { contentOfPlan } from '#shared/format/refi/plan-content.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import type { SourceId, StudyId, TextId } from '#shared/ids.ts';
import { BROUGHT, type Brought, type ProjectKept, type ProjectReview } from '#shared/import/project.ts';
import { textOf } from '#shared/source/text.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import { recordEvent } from './codebook.ts';
import { foundStudy, mayDo } from './permission.ts';
import { projectAt, viewOfProject } from './project-import.ts';
import { intoStudy } from './project-plan.ts';
import { keepSource } from './source.ts';
import { putContent } from './study-folder.ts';
import { renumber } from './wave.ts';
import type { Who, World } from './world.ts';
import { answeredBefore, type Tx, write } from './write.ts';

/** Groups and themes with the events that they were made, inside a deed. */
export function putCodebook(tx: Tx, { groups, themes }: Pick<StudyContent, 'groups' | 'themes'>): void {
  for (const group of groups) putGroup(tx.db, { ...group, rev: tx.rev });
  for (const theme of themes) {
    putTheme(tx.db, { ...theme, rev: tx.rev });
    recordEvent(tx, { kind: 'create', themes: [theme.id] });
  }
}

/** Writes what is new of a project into a study that is there, inside a deed. */
function putPlan(tx: Tx, world: World, plan: RefiPlan): void {
  const { db, rev } = tx;
  const putAll = <T>(put: (db: Tx['db'], thing: T & { rev: number }) => void, things: readonly T[]) => {
    for (const thing of things) put(db, { ...thing, rev });
  };
  const known = new Set<string>(listCoders(db).map(({ id }) => id));
  for (const coder of plan.coders) if (!known.has(coder.id)) putCoder(db, coder);
  putAll(putArea, plan.areas);
  putAll(putWave, plan.waves);
  if (plan.waves.length > 0) renumber(tx);
  putAll(putParticipant, plan.participants);
  putCodebook(tx, plan);
  for (const source of plan.sources) keepSource(tx, world, source);
  const texts = new Map<string, { id: TextId; text: string }>();
  const textOfSource = (source: SourceId, version: number | null) => {
    const key = `${source} ${version ?? ''}`;
    const before = texts.get(key);
    if (before) return before;
    const id =
      version === null
        ? findSourceById(db, source)?.text
        : listVersions(db, source).find(({ number }) => number === version)?.id;
    if (!id) throw new Error('A coding of a text that is not there.');
    const found = { id, text: textOf(listTurns(db, id)) };
    texts.set(key, found);
    return found;
  };
  const event = currentEvent(db);
  for (const { version, ...coding } of plan.codings) {
    const { id: textVersion, text } = textOfSource(coding.source, version);
    putCoding(db, { ...coding, ...contextOf(text, coding), textVersion, event, rev });
  }
  for (const { version, ...memo } of plan.memos) {
    const isOnWords = memo.about === 'excerpt' && memo.source !== null;
    const textVersion = isOnWords && memo.source ? textOfSource(memo.source, version).id : null;
    putMemo(db, { ...memo, textVersion, trashedAt: null, rev });
  }
  putAll(putLink, plan.links);
}

const WHY: Record<ProjectReview['unplaced'][number]['why'], string> = {
  unclear: 'how the places of their text are counted was not said',
  outside: 'they lie outside their text',
  'no-words': 'they hold no words',
  interviewer: 'they are of an interviewer’s words alone',
};

const number = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What was left out, each with its reason, as sentences. */
function leftOutOf(
  { unplaced, notShown }: Pick<ProjectReview, 'unplaced' | 'notShown'>,
  { conflicts, withoutSource }: Pick<ReturnType<typeof intoStudy>, 'conflicts' | 'withoutSource'>,
): string[] {
  const left = conflicts.filter(({ choice }) => choice !== 'apart');
  return [
    ...left.map(
      ({ title, known }) =>
        `“${title}” has other words in the study, as “${known}”; the study’s were left as they are.`,
    ),
    ...(withoutSource.codings + withoutSource.memos === 0
      ? []
      : [
          `${number(withoutSource.codings, 'coding')} and ${number(withoutSource.memos, 'memo')} of sources that were left out.`,
        ]),
    ...unplaced.map(
      ({ why, selections, codings }) =>
        `${number(selections, 'selection')} with ${number(codings, 'coding')}: ${WHY[why]}.`,
    ),
    ...notShown.map(({ what, count }) => `${what}: ${count}, kept in the file and not shown.`),
  ];
}

const countsOf = (plan: RefiPlan): ProjectKept['added'] => ({
  coders: plan.coders.length,
  areas: plan.areas.length,
  waves: plan.waves.length,
  participants: plan.participants.length,
  groups: plan.groups.length,
  themes: plan.themes.length,
  sources: plan.sources.length,
  codings: plan.codings.length,
  memos: plan.memos.length,
  links: plan.links.length,
});

/** Says what came in without a word of it: `3 sources, 40 codings`. */
const said = (added: Record<Brought, number>): string =>
  BROUGHT.flatMap((what) =>
    added[what] === 0 ? [] : [number(added[what], what.replace(/s$/, ''), what)],
  ).join(', ');

const refusing = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (!isConstraintViolation(error)) throw error;
    throw new DomainError('invalid', `The project holds what no study can: ${error.message}.`, {
      help: 'Two of its records may be the same in what must differ. Nothing was kept.',
    });
  }
};

/** Makes the study of a project, with all it brings. */
function makeStudy(
  world: World,
  who: Who,
  id: StudyId,
  plan: RefiPlan,
  { title, kept }: { title: string; kept: ProjectKept },
): ProjectKept {
  const made = world.studies.create(id);
  try {
    foundStudy(world, who, id);
    return write(
      world,
      who,
      made,
      'project.import',
      (tx) => {
        const content = contentOfPlan(
          plan,
          {
            id,
            title,
            description: plan.description,
            questions: [],
            stance: 'codebook',
            language: 'en-GB',
            policies: defaultPolicies,
          },
          tx.at,
        );
        putContent(tx, world, content);
        tx.say(`Made the study of a project: ${said(kept.added) || 'empty'}`, id);
        return kept;
      },
      { undoable: false },
    );
  } catch (error) {
    world.studies.discard(id, true);
    throw error;
  }
}

/**
 * Keeps what is new of a project: one deed, or none where the study has everything. While something is asked it is
 * refused unless `incomplete` is said; then what hangs on the answer is left out, and told.
 */
export function keepProject(
  world: World,
  who: Who,
  reference: string,
  id: string,
  { incomplete = false }: { incomplete?: boolean | undefined } = {},
): ProjectKept {
  const { row, ...place } = projectAt(world, who, reference, id);
  const { study } = place;
  if (study) mayDo(world, who, study, 'project.import');
  const before = study && answeredBefore<ProjectKept>(study, who, 'project.import');
  if (before) return before.answer;
  const { state, review, choices } = viewOfProject(place, row.id);
  const stored = findProjectPlan(place.originals, row.id);
  if ((state !== 'read' && state !== 'kept') || review === null || stored === null)
    throw new DomainError('conflict', 'This project is not read yet, or cannot be.', {
      help: 'Look at it again in a moment.',
    });
  if (review.open.length > 0 && !incomplete)
    throw new DomainError('invalid', 'Something about this project is still to be chosen.', {
      help: 'Answer what is asked, or keep it without: what hangs on the answer is left out then.',
    });
  const plan: RefiPlan = JSON.parse(stored);
  const into = intoStudy(world, study?.db ?? null, plan, choices);
  const added = countsOf(study === null ? plan : into.plan);
  const kept = { study: place.id, added, leftOut: leftOutOf(review, into) };
  const isNothing = study !== null && BROUGHT.every((what) => kept.added[what] === 0);
  if (!isNothing)
    refusing(() => {
      const title = (choices.title ?? (plan.title.trim() || row.file_name)).slice(0, 200);
      if (study === null) return makeStudy(world, who, place.id, plan, { title, kept });
      return write(world, who, study, 'project.import', (tx) => {
        putPlan(tx, world, into.plan);
        tx.say(`Imported a project: ${said(kept.added)}`, ...into.plan.sources.map((source) => source.id));
        return kept;
      });
    });
  const open = world.studies.open(place.id);
  const deed = isNothing && row.deed !== null ? row.deed : lastNumber(open.db);
  setProjectKept(open.originals(), row.id, deed, into.placed);
  return kept;
}

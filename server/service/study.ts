import type { Db } from '#server/store/database.ts';
import { listAreas, putArea } from '#server/store/study/area.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { getStudy, putStudy } from '#server/store/study/study.ts';
import { listWaves, putWave } from '#server/store/study/wave.ts';
import { changed } from '#shared/change.ts';
import { daysOf, monthLabel, monthsFrom } from '#shared/dates.ts';
import { DomainError } from '#shared/errors.ts';
import { AreaId, hashedId, StudyId, WaveId } from '#shared/ids.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import type { NewStudy, Study, StudyChanges } from '#shared/study/study.ts';
import type { StudySummary, StudyView } from '#shared/study/view.ts';
import { theOne } from './find.ts';
import { foundStudy, may, mayRead, mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

/** Every study file of the folder: opened, or with the reason why not; one bad file never hides the others. */
const opened = (world: World): { id: StudyId; study: OpenStudy | null; reason: string }[] =>
  world.studies.ids().map((id) => {
    try {
      const study = world.studies.open(id);
      getStudy(study.db);
      return { id, study, reason: '' };
    } catch (error) {
      return { id, study: null, reason: error instanceof Error ? error.message : 'It cannot be read.' };
    }
  });

const open = (world: World, who: Who): { id: StudyId; names: string[]; study: OpenStudy }[] =>
  opened(world).flatMap(({ id, study }) =>
    study && may(world, who, id, 'study.read') ? [{ id, names: [getStudy(study.db).title], study }] : [],
  );

export const unreadableStudies = (world: World, who: Who): { id: StudyId; reason: string }[] =>
  opened(world).flatMap(({ id, study, reason }) =>
    study || !may(world, who, id, 'study.read') ? [] : [{ id, reason }],
  );

/** The study meant by an id or a title, among those of whoever asks. */
export const findStudy = (world: World, who: Who, reference: string): OpenStudy => {
  const known = StudyId.safeParse(reference).data;
  if (known && world.studies.ids().includes(known) && may(world, who, known, 'study.read'))
    return world.studies.open(known);
  return theOne('study', reference, open(world, who)).study;
};

const summary = (db: Db): StudySummary => {
  const study = getStudy(db);
  const waves = listWaves(db);
  return {
    id: study.id,
    title: study.title,
    from: waves[0]?.month ?? null,
    to: waves.at(-1)?.month ?? null,
    areas: listAreas(db).map((area) => area.name),
    trashedAt: study.trashedAt,
  };
};

/** The studies of whoever asks, by title; those in the trash only where asked for. */
export const studies = (world: World, who: Who, trashed = false): StudySummary[] =>
  open(world, who)
    .map(({ study }) => summary(study.db))
    .filter((study) => (study.trashedAt !== null) === trashed)
    .sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));

export const viewOf = (db: Db): StudyView => ({
  ...getStudy(db),
  areas: listAreas(db),
  waves: listWaves(db),
  head: lastNumber(db),
});

/** One study with its areas and waves. */
export const study = (world: World, who: Who, reference: string): StudyView =>
  viewOf(mayRead(world, who, reference).db);

/** The answer given when a study was made under the same key. */
const answeredBefore = (world: World, who: Who, id: StudyId): StudyView =>
  write(world, who, world.studies.open(id), 'study.add', () => {
    throw new DomainError('conflict', 'This study was made already.', {
      help: 'Send each new study with a key of its own.',
    });
  });

/** Makes a study from what one form asks: its title, the areas' names and the months visited. */
export function addStudy(world: World, who: Who, given: NewStudy): StudyView {
  const months = given.from === undefined ? [] : monthsFrom(given.from, given.to ?? given.from);
  if (given.from !== undefined && months.length === 0)
    throw new DomainError('invalid', 'The last month comes before the first.', { field: 'to' });
  if (months.length > 240)
    throw new DomainError('invalid', 'That is more than twenty years of months.', { field: 'to' });
  if (new Set(given.areas.map((name) => name.toLowerCase())).size < given.areas.length)
    throw new DomainError('invalid', 'Two areas have the same name.', { field: 'areas' });
  const id =
    who.key === null
      ? world.newId(StudyId)
      : StudyId.parse(hashedId(world.hash)(`study of ${who.account.id} under ${who.key}`));
  if (world.studies.ids().includes(id)) return answeredBefore(world, who, id);
  const made = world.studies.create(id);
  try {
    foundStudy(world, who, id);
    return write(
      world,
      who,
      made,
      'study.add',
      (tx) => {
        putStudy(tx.db, {
          id: made.id,
          rev: tx.rev,
          title: given.title,
          description: '',
          questions: [],
          stance: 'codebook',
          language: 'en-GB',
          policies: defaultPolicies,
          trashedAt: null,
        });
        for (const [position, name] of given.areas.entries())
          putArea(tx.db, {
            id: world.newId(AreaId),
            rev: tx.rev,
            position,
            name,
            aliases: [],
            character: '',
            seat: '',
            publicName: '',
          });
        for (const [at, month] of months.entries())
          putWave(tx.db, {
            id: world.newId(WaveId),
            rev: tx.rev,
            number: at + 1,
            label: monthLabel(month),
            month,
            startsOn: daysOf(month).first,
            endsOn: daysOf(month).last,
            status: 'open',
            closedOn: null,
          });
        tx.say(`Made the study ${given.title}`, made.id);
        return viewOf(tx.db);
      },
      { undoable: false },
    );
  } catch (error) {
    world.studies.discard(made.id);
    throw error;
  }
}

export function changeStudy(
  world: World,
  who: Who,
  reference: string,
  { rev, ...changes }: StudyChanges & { rev?: number | undefined },
): Study {
  return write(world, who, mayWrite(world, who, reference), 'study.change', (tx) => {
    const after = changed(expectRev(getStudy(tx.db), rev, 'study'), { ...changes, rev: tx.rev });
    putStudy(tx.db, after);
    tx.say(`Changed the study ${after.title}`, after.id);
    return after;
  });
}

/** Puts a study into the trash, or brings it back. */
export function trashStudy(world: World, who: Who, reference: string, trashed: boolean, rev?: number): Study {
  return write(
    world,
    who,
    mayWrite(world, who, reference),
    trashed ? 'study.trash' : 'study.restore',
    (tx) => {
      const before = expectRev(getStudy(tx.db), rev, 'study');
      const after = { ...before, rev: tx.rev, trashedAt: trashed ? tx.at : null };
      putStudy(tx.db, after);
      tx.say(
        `${trashed ? 'Put' : 'Brought'} ${after.title} ${trashed ? 'into the trash' : 'back'}`,
        after.id,
      );
      return after;
    },
  );
}

import { listExerciseRows } from '#server/store/study/exercise.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listOfferedExercises, putOfferedExercise } from '#server/store/study/reply.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import { EXERCISE_PARTS } from '#shared/exercise/exercise.ts';
import { type OfferedExerciseId, SourceId } from '#shared/ids.ts';
import type { OfferedExerciseView, TakeUpExercise } from '#shared/member-check/check-view.ts';
import { exerciseBegun } from '#shared/member-check/exercise-begun.ts';
import type { OfferedExercise, OfferedRow } from '#shared/member-check/offered-exercise.ts';
import { keepExerciseRows } from './exercise.ts';
import { findArea, findWave, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { keepSource } from './source.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** The exercises that coordinators sent in, those that wait first, then the newest. */
export function offeredExercises(world: World, who: Who, study: string): OfferedExerciseView[] {
  const { db } = mayRead(world, who, study);
  const people = new Map(listParticipants(db).map((one) => [one.id, one]));
  const offers = listOfferedExercises(db);
  const rows = listExerciseRows(db);
  const titles = new Map(listThemes(db).map(({ id, title }) => [id, title]));
  const waves = listWaves(db);
  const orderOf = (wave: string | null) => waves.findIndex(({ id }) => id === wave);
  const exercises = listSources(db).filter(
    ({ kind, trashedAt, participants }) =>
      kind === 'exercise' && trashedAt === null && participants.length === 1,
  );
  /** The exercises of whoever sent one in that are theirs alone, as far as they were made before it. */
  const own = ({ participant, source, wave }: OfferedExercise) =>
    new Map(
      exercises
        .filter(
          (made) =>
            made.participants[0] === participant && made.id !== source && orderOf(made.wave) <= orderOf(wave),
        )
        .map((made) => [made.id, { wave: made.wave, order: orderOf(made.wave) }]),
    );
  return offers
    .map(
      (one, at): OfferedExerciseView => ({
        ...one,
        pseudonym: people.get(one.participant)?.pseudonym ?? '',
        area: people.get(one.participant)?.area ?? null,
        before: exerciseBegun(
          rows.filter(({ source }) => source !== one.source),
          offers
            .slice(0, at)
            .filter((other) => other.participant === one.participant && other.wave !== one.wave),
          own(one),
          { titleOf: (theme) => titles.get(theme) ?? '', orderOf },
        ).rows,
      }),
    )
    .reverse()
    .sort((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting'));
}

function waiting(tx: Tx, id: string): OfferedExercise {
  const found = withId('exercise that was sent in', id, listOfferedExercises(tx.db));
  if (found.state !== 'waiting')
    throw new DomainError(
      'conflict',
      found.state === 'taken' ? 'This exercise was taken up already.' : 'This exercise was left out already.',
      { help: 'Nothing was changed.', current: found },
    );
  return found;
}

const NOTHING = '–';
const cellWords = (words: string): string => words.replace(/\s+/gu, ' ').trim();
/** A row as one stretch of talk, in the words as they were given. */
const rowWords = (row: OfferedRow): string =>
  EXERCISE_PARTS.map((part) => cellWords(row[part]) || NOTHING).join(' → ');

/**
 * Takes up what a coordinator sent in, in one deed: a source of kind exercise with their words as given, and a row of
 * their area's exercise for each of theirs. Nothing is coded by it.
 */
export function takeUpExercise(
  world: World,
  who: Who,
  study: string,
  id: string,
  { title, conductedOn }: TakeUpExercise,
): { id: OfferedExerciseId; source: SourceId } {
  return write(world, who, mayWrite(world, who, study), 'exercise.take-up', (tx) => {
    const offer = waiting(tx, id);
    const participant = withId('participant', offer.participant, listParticipants(tx.db));
    if (participant.area === null)
      throw new DomainError('invalid', `${participant.pseudonym} has no area whose exercise this could be.`, {
        help: 'Name the area under People.',
      });
    const area = findArea(tx.db, participant.area);
    const wave = findWave(tx.db, offer.wave);
    const { source } = keepSource(tx, world, {
      id: world.newId(SourceId),
      title: title ?? `${area.name}, ${wave.label}, exercise of ${participant.pseudonym}`,
      kind: 'exercise',
      form: 'structured',
      area: area.id,
      wave: wave.id,
      participants: [participant.id],
      conductedOn: conductedOn ?? offer.at.slice(0, 10),
      panel: null,
      duplicateOf: null,
      speakers: { P: { role: 'participant', participant: participant.id } },
      fileName: null,
      turns: offer.rows.map((row) => ({
        speaker: 'P',
        role: 'participant',
        time: null,
        text: rowWords(row),
      })),
    });
    keepExerciseRows(tx, world, { area: area.id, wave: wave.id, source: source.id, rows: offer.rows });
    putOfferedExercise(tx.db, { ...offer, rev: tx.rev, state: 'taken', source: source.id });
    tx.say(
      `Took up the exercise that ${participant.pseudonym} sent in, ${wave.label}`,
      offer.id,
      source.id,
      participant.id,
    );
    return { id: offer.id, source: source.id };
  });
}

/** Leaves an exercise that was sent in out of the study; it is kept beside it. */
export function declineExercise(
  world: World,
  who: Who,
  study: string,
  id: string,
): { id: OfferedExerciseId } {
  return write(world, who, mayWrite(world, who, study), 'exercise.decline', (tx) => {
    const offer = waiting(tx, id);
    putOfferedExercise(tx.db, { ...offer, rev: tx.rev, state: 'declined' });
    const { pseudonym } = withId('participant', offer.participant, listParticipants(tx.db));
    tx.say(`Left out the exercise that ${pseudonym} sent in`, offer.id, offer.participant);
    return { id: offer.id };
  });
}

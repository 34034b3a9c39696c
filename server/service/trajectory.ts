import { deleteTrajectory, listTrajectories, putTrajectory } from '#server/store/study/trajectory.ts';
import { DomainError } from '#shared/errors.ts';
import { TrajectoryId } from '#shared/ids.ts';
import { countWords } from '#shared/span.ts';
import { REASON_WORDS } from '#shared/threat/record.ts';
import { labelWords, type Trajectory, type TrajectorySet } from '#shared/trajectory/trajectory.ts';
import { readStudy } from './facts.ts';
import { findArea, findTheme, fits, idMeant, withId } from './find.ts';
import { assertEvidence } from './named-evidence.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

/** The trajectories people confirmed, by area and theme. */
export function confirmedTrajectories(
  world: World,
  who: Who,
  study: string,
  asked: { theme?: string | undefined; area?: string | undefined } = {},
): Trajectory[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  return listTrajectories(db).filter((one) => fits(theme, one.theme) && fits(area, one.area));
}

export const confirmedTrajectory = (world: World, who: Who, study: string, id: string): Trajectory =>
  withId('confirmed trajectory', id, listTrajectories(mayRead(world, who, study).db));

/** Confirms how a theme moved in an area; against the rule only with a reason. The suggestion is kept beside it. */
export function confirmTrajectory(
  world: World,
  who: Who,
  study: string,
  { rev, ...given }: TrajectorySet & { rev?: number | undefined },
): Trajectory {
  const open = mayWrite(world, who, study);
  const { facts, trajectories } = readStudy(open.db);
  return write(world, who, open, 'trajectory.confirm', (tx) => {
    const theme = findTheme(tx.db, given.theme);
    const area = findArea(tx.db, given.area);
    const rule = trajectories.find((one) => one.theme === theme.id && one.area === area.id);
    if (!rule) throw new Error('A theme and an area without a trajectory.');
    const known = listTrajectories(tx.db).find((one) => one.theme === theme.id && one.area === area.id);
    if (known) expectRev(known, rev, 'trajectory');
    const reason = given.reason?.trim() ?? '';
    const suggested = rule.suggested.label;
    if (given.label !== suggested && countWords(reason) < REASON_WORDS)
      throw new DomainError(
        'invalid',
        `The rule says “${labelWords[suggested]}”. Say in a few words why it is “${labelWords[given.label]}”.`,
        { field: 'reason', help: `At least ${REASON_WORDS} words; they stand beside the judgement.` },
      );
    const upTo = facts.waves.findLast(({ closed }) => closed)?.id ?? null;
    const judged = { theme: theme.id, area: area.id, wave: upTo };
    assertEvidence(tx.db, given.excerpts ?? [], judged, known?.excerpts);
    const confirmed: Trajectory = {
      id: known?.id ?? world.newId(TrajectoryId),
      rev: tx.rev,
      theme: theme.id,
      area: area.id,
      upTo,
      label: given.label,
      suggested,
      reason,
      excerpts: given.excerpts ?? known?.excerpts ?? [],
      by: tx.who.account.id,
      at: tx.at,
      series: rule.series.letters,
    };
    putTrajectory(tx.db, confirmed);
    const against = given.label === suggested ? '' : ', against the rule';
    tx.say(
      `Confirmed ${theme.title} as ${labelWords[given.label]} in ${area.name}${against}`,
      confirmed.id,
      theme.id,
      area.id,
    );
    return confirmed;
  });
}

/** Takes a confirmation back; the rule's suggestion stands again. */
export function removeTrajectory(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: TrajectoryId } {
  return write(world, who, mayWrite(world, who, study), 'trajectory.remove', (tx) => {
    const gone = expectRev(withId('confirmed trajectory', id, listTrajectories(tx.db)), rev, 'trajectory');
    deleteTrajectory(tx.db, gone.id);
    const [theme, area] = [findTheme(tx.db, gone.theme), findArea(tx.db, gone.area)];
    tx.say(`Took back the trajectory of ${theme.title} in ${area.name}`, gone.id, theme.id, area.id);
    return { id: gone.id };
  });
}

import { listStatuses, putStatus } from '#server/store/study/status.ts';
import { threatWaves } from '#shared/analysis/threat-status.ts';
import { DomainError } from '#shared/errors.ts';
import { StatusId } from '#shared/ids.ts';
import { whyNotRecorded } from '#shared/threat/record.ts';
import { type NewStatus, type StatusRecord, statusWords } from '#shared/threat/threat.ts';
import { assertCodings } from './coding.ts';
import { readStudy } from './facts.ts';
import { findArea, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

/** What people recorded of threats, in the order of the waves. */
export function statuses(
  world: World,
  who: Who,
  study: string,
  asked: { theme?: string | undefined; area?: string | undefined; wave?: string | undefined } = {},
): StatusRecord[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  const wave = idMeant(db, asked.wave, findWave);
  return listStatuses(db).filter(
    (one) => fits(theme, one.theme) && fits(area, one.area) && fits(wave, one.wave),
  );
}

export const status = (world: World, who: Who, study: string, id: string): StatusRecord =>
  withId('status record', id, listStatuses(mayRead(world, who, study).db));

/** Records the status of a threat in an area and wave; *avoided* and *overcome* only as I10 allows. */
export function recordStatus(world: World, who: Who, study: string, given: NewStatus): StatusRecord {
  const open = mayWrite(world, who, study);
  const { facts, cells } = readStudy(open.db);
  return write(world, who, open, 'status.record', (tx) => {
    const theme = findTheme(tx.db, given.theme);
    const area = findArea(tx.db, given.area);
    const wave = findWave(tx.db, given.wave);
    if (theme.kind !== 'threat')
      throw new DomainError('invalid', `${theme.title} is no threat, so it has no status.`, {
        field: 'theme',
      });
    const excerpts = given.excerpts ?? [];
    const reason = given.reason ?? '';
    assertCodings(tx.db, excerpts);
    const records = listStatuses(tx.db).filter((one) => one.theme === theme.id && one.area === area.id);
    const history = threatWaves(cells.of(theme.id, area.id)).map(({ stances }, at) => ({
      wave: at,
      stances,
      recorded: records.flatMap((one) => (one.wave === facts.waves[at]?.id ? [one.status] : [])),
    }));
    const at = facts.waves.findIndex(({ id }) => id === wave.id);
    const why = whyNotRecorded(given.status, at, history, { excerpts, reason });
    if (why !== null)
      throw new DomainError('invalid', why, { field: 'status', help: 'Nothing was recorded.' });
    const recorded: StatusRecord = {
      id: world.newId(StatusId),
      rev: tx.rev,
      theme: theme.id,
      area: area.id,
      wave: wave.id,
      status: given.status,
      reason,
      excerpts,
      by: tx.who.account.id,
      at: tx.at,
    };
    putStatus(tx.db, recorded);
    tx.say(
      `Recorded ${theme.title} as ${statusWords[given.status]} in ${area.name}, ${wave.label}`,
      recorded.id,
      theme.id,
      area.id,
    );
    return recorded;
  });
}

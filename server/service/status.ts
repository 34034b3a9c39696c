import { listLifeRecords, putStatus } from '#server/store/study/status.ts';
import { threatWaves } from '#shared/analysis/threat-status.ts';
import type { Area } from '#shared/area/area.ts';
import { DomainError } from '#shared/errors.ts';
import { StatusId } from '#shared/ids.ts';
import { stagesOf, stageWords, whyNotStage } from '#shared/status/life-cycle.ts';
import { isOfThreat, type LifeRecord, lifeWords, type NewLifeRecord } from '#shared/status/status.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { whyNotRecorded } from '#shared/threat/record.ts';
import { RecordedStatus } from '#shared/threat/threat.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { type Reading, readStudy } from './facts.ts';
import { findArea, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { assertEvidence } from './named-evidence.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** Where people recorded that themes stand, in the order of the waves. */
export function statuses(
  world: World,
  who: Who,
  study: string,
  asked: { theme?: string | undefined; area?: string | undefined; wave?: string | undefined } = {},
): LifeRecord[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  const wave = idMeant(db, asked.wave, findWave);
  return listLifeRecords(db).filter(
    (one) => fits(theme, one.theme) && fits(area, one.area) && fits(wave, one.wave),
  );
}

export const status = (world: World, who: Who, study: string, id: string): LifeRecord =>
  withId('status record', id, listLifeRecords(mayRead(world, who, study).db));

/** What is recorded, and of what. */
interface Recording {
  theme: Theme;
  area: Area;
  wave: Wave;
  status: NewLifeRecord['status'];
  evidence: { excerpts: LifeRecord['excerpts']; reason: string };
}

/** Why a threat may not be recorded like that (method I10), or null where it may. */
function whyNotThreat(tx: Tx, { facts, cells }: Reading, given: Recording): string | null {
  const { theme, area, wave, evidence } = given;
  const status = RecordedStatus.safeParse(given.status).data;
  if (!status) return `${theme.title} is a threat, and ${lifeWords(given.status)} is no status of threats.`;
  const records = listLifeRecords(tx.db)
    .filter(isOfThreat)
    .filter((one) => one.theme === theme.id && one.area === area.id);
  const history = threatWaves(cells.of(theme.id, area.id)).map(({ stances }, at) => ({
    wave: at,
    stances,
    recorded: records.flatMap((one) => (one.wave === facts.waves[at]?.id ? [one.status] : [])),
  }));
  const at = facts.waves.findIndex(({ id }) => id === wave.id);
  return whyNotRecorded(status, at, history, evidence);
}

/** Why a theme of any other kind may not be recorded like that, or null where it may. */
function whyNotOther({ theme, status, evidence }: Recording): string | null {
  const stages = stagesOf(theme.kind);
  const stage = stages.find((one) => one === status);
  if (stage) return whyNotStage(stage, evidence);
  return RecordedStatus.safeParse(status).success
    ? `${theme.title} is no threat, so it has no status of one. It is one of: ${stages.map((one) => stageWords[one]).join(', ')}.`
    : `${theme.title} cannot be ${lifeWords(status)}, being of another kind. It is one of: ${stages.map((one) => stageWords[one]).join(', ')}.`;
}

/** Records where a theme stands in an area and wave; a threat’s *avoided* and *overcome* only as I10 allows. */
export function recordStatus(world: World, who: Who, study: string, given: NewLifeRecord): LifeRecord {
  const open = mayWrite(world, who, study);
  const reading = readStudy(open.db);
  return write(world, who, open, 'status.record', (tx) => {
    const theme = findTheme(tx.db, given.theme);
    const area = findArea(tx.db, given.area);
    const wave = findWave(tx.db, given.wave);
    const evidence = { excerpts: given.excerpts ?? [], reason: given.reason ?? '' };
    assertEvidence(tx.db, evidence.excerpts, { theme: theme.id, area: area.id, wave: wave.id });
    const recording: Recording = { theme, area, wave, status: given.status, evidence };
    const why = theme.kind === 'threat' ? whyNotThreat(tx, reading, recording) : whyNotOther(recording);
    if (why !== null)
      throw new DomainError('invalid', why, { field: 'status', help: 'Nothing was recorded.' });
    const recorded: LifeRecord = {
      id: world.newId(StatusId),
      rev: tx.rev,
      theme: theme.id,
      area: area.id,
      wave: wave.id,
      status: given.status,
      ...evidence,
      by: tx.who.account.id,
      at: tx.at,
    };
    putStatus(tx.db, recorded);
    tx.say(
      `Recorded ${theme.title} as ${lifeWords(given.status)} in ${area.name}, ${wave.label}`,
      recorded.id,
      theme.id,
      area.id,
    );
    return recorded;
  });
}

import { z } from 'zod';
import { NewStatus, RecordedStatus, StatusRecord, statusWords, ThreatStatus } from '../threat/threat.ts';
import { Stage, stageWords } from './life-cycle.ts';

/** What a person recorded of a theme of any kind in an area and wave; append-only. */
export const LifeRecord = StatusRecord.extend({
  status: z.enum([...ThreatStatus.options, ...Stage.options]),
});
export type LifeRecord = z.infer<typeof LifeRecord>;

/** Records where a theme stands; which statuses there are follows from its kind. */
export const NewLifeRecord = NewStatus.extend({
  status: z.enum([...RecordedStatus.options, ...Stage.options]),
});
export type NewLifeRecord = z.infer<typeof NewLifeRecord>;

const stages: ReadonlySet<string> = new Set(Stage.options);
const isStage = (status: LifeRecord['status']): status is Stage => stages.has(status);

export const isOfThreat = (record: LifeRecord): record is StatusRecord => !isStage(record.status);

export type StageRecord = LifeRecord & { status: Stage };
export const isStageRecord = (record: LifeRecord): record is StageRecord => isStage(record.status);

export const lifeWords = (status: LifeRecord['status']): string =>
  isStage(status) ? stageWords[status] : statusWords[status];

/** The last stage recorded of a theme in an area; `records` are in the order of the waves. */
export const stageIn = (
  records: readonly LifeRecord[],
  { theme, area }: { theme: string; area: string },
): StageRecord | undefined =>
  records.filter(isStageRecord).findLast((one) => one.theme === theme && one.area === area);

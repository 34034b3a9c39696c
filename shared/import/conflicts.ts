import type { WaveId } from '../ids.ts';
import { AreaId, ParticipantId, WaveId as WaveIdSchema } from '../ids.ts';
import type { ImportChoices, ImportConflict, ImportFile } from './import.ts';

type Option = ImportConflict['options'][number];

/** What disagrees of a file, in the order it is settled: a day settles its month too. */
export function conflictsToSettle({ conflicts }: Pick<ImportFile, 'conflicts'>): ImportConflict[] {
  const hasDate = conflicts.some(({ field }) => field === 'date');
  return [
    ...conflicts.filter(({ field }) => field === 'date'),
    ...conflicts.filter(({ field }) => field !== 'date' && !(hasDate && field === 'wave')),
  ];
}

interface Window {
  id: WaveId;
  month: string;
  startsOn: string;
  endsOn: string;
}

/** What a person chooses by taking one of several values that disagree. */
export function choicesOfOption(
  { open, conflicts }: Pick<ImportFile, 'open' | 'conflicts'>,
  field: ImportConflict['field'],
  { value }: Option,
  waves: readonly Window[],
): ImportChoices {
  if (field === 'area') return { area: AreaId.parse(value) };
  if (field === 'participant') return { participant: ParticipantId.parse(value) };
  if (field === 'wave') return { wave: WaveIdSchema.parse(value) };
  const isAsked = open.includes('wave') || conflicts.some((one) => one.field === 'wave');
  const wave =
    waves.find(({ startsOn, endsOn }) => startsOn <= value && value <= endsOn) ??
    waves.find(({ month }) => value.startsWith(month));
  return { date: value, ...(isAsked && wave && { wave: wave.id }) };
}

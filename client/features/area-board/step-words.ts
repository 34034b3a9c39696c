import type { NextStep } from '#shared/next-step/next-step.ts';

/** Who a step is on: a participant of the study, somebody outside it, or nobody. */
export function ownerWords(
  { owner, ownerName }: Pick<NextStep, 'owner' | 'ownerName'>,
  owners: readonly { id: string; pseudonym: string }[],
): string {
  const known = owner === null ? undefined : owners.find(({ id }) => id === owner)?.pseudonym;
  return known ?? (ownerName.trim() === '' ? 'nobody named' : ownerName);
}

export const stepStates: { value: NextStep['state']; label: string }[] = (
  ['proposed', 'agreed', 'started', 'done', 'dropped'] as const
).map((state) => ({ value: state, label: state }));

export const horizons: { value: NextStep['horizon']; label: string }[] = (
  ['short', 'medium', 'long'] as const
).map((horizon) => ({ value: horizon, label: `${horizon} term` }));

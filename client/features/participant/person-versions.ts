import type { FieldVersion } from '#client/ui/field-versions.tsx';
import type { Area } from '#shared/area/area.ts';
import type { Participant, ParticipantChanges } from '#shared/participant/participant.ts';

const LABELS: Record<keyof ParticipantChanges, string> = {
  pseudonym: 'Pseudonym',
  area: 'Area',
  role: 'Role',
  rolePopulation: 'How many hold this role there',
  sector: 'Sector',
  label: 'In print',
  panel: 'On the panel',
  panelFrom: 'From',
  panelTo: 'To',
};

/** What I changed of a participant beside what stands now, in words; only where the two differ. */
export function personVersions(
  mine: ParticipantChanges,
  theirs: Participant,
  areas: readonly Pick<Area, 'id' | 'name'>[],
): FieldVersion[] {
  const [written, stands] = [new Map(Object.entries(mine)), new Map(Object.entries(theirs))];
  const said = (field: string, value: unknown): string => {
    if (field === 'area') return areas.find(({ id }) => id === value)?.name ?? 'no area';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return value == null ? '' : String(value);
  };
  return Object.entries(LABELS).flatMap(([field, label]) =>
    written.get(field) === undefined || written.get(field) === stands.get(field)
      ? []
      : [{ label, mine: said(field, written.get(field)), theirs: said(field, stands.get(field)) }],
  );
}

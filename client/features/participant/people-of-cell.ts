import type { Participant } from '#shared/participant/participant.ts';
import type { Wave } from '#shared/wave/wave.ts';

const wasThere = ({ panelFrom, panelTo }: Participant, wave: Wave): boolean =>
  (panelFrom === null || panelFrom <= wave.endsOn) && (panelTo === null || wave.startsOn <= panelTo);

/**
 * Whose interview an area's month may be: the one who is already meant first, then the panel's members of that
 * month; where an area has nobody on the panel then, everybody of the area.
 */
export function peopleOfCell(
  participants: readonly Participant[],
  area: string,
  wave: Wave,
  meant: string | null,
): Participant[] {
  const here = participants.filter((person) => person.area === area);
  const panel = here.filter((person) => person.panel && wasThere(person, wave));
  const some = panel.length > 0 ? panel : here;
  const first = here.find(({ id }) => id === meant);
  return first ? [first, ...some.filter((person) => person !== first)] : [...some];
}

import type { ParticipantId, WaveId } from '../ids.ts';
import type { Engagement } from '../participant/engagement.ts';
import type { Participant } from '../participant/participant.ts';
import type { Wave } from '../wave/wave.ts';

type Person = Pick<Participant, 'panelFrom' | 'panelTo'> & { id: ParticipantId };

/**
 * The wave of somebody's next interview: of the open ones while they are on the panel the first in which one is
 * planned, else the first in which none was held, missed or declined. One still called planned in a closed wave was
 * forgotten, and is none to come.
 */
export function nextInterview(
  person: Person,
  waves: readonly Pick<Wave, 'id' | 'startsOn' | 'endsOn' | 'status'>[],
  engagements: readonly Pick<Engagement, 'participant' | 'wave' | 'state'>[],
): { wave: WaveId; planned: boolean } | null {
  const stateIn = (wave: WaveId) =>
    engagements.find((one) => one.participant === person.id && one.wave === wave)?.state;
  const theirs = waves.filter(
    ({ status, startsOn, endsOn }) =>
      status === 'open' &&
      (person.panelFrom === null || person.panelFrom <= endsOn) &&
      (person.panelTo === null || startsOn <= person.panelTo),
  );
  const planned = theirs.find(({ id }) => stateIn(id) === 'planned');
  if (planned) return { wave: planned.id, planned: true };
  const open = theirs.find(({ id }) => stateIn(id) === undefined);
  return open ? { wave: open.id, planned: false } : null;
}

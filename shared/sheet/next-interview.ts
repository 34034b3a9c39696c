import type { ParticipantId, WaveId } from '../ids.ts';
import type { Engagement } from '../participant/engagement.ts';
import type { Participant } from '../participant/participant.ts';
import type { Wave } from '../wave/wave.ts';

type Person = Pick<Participant, 'panelFrom' | 'panelTo'> & { id: ParticipantId };

/**
 * The wave of somebody's next interview: the first in which one is planned, else the first open one of theirs in
 * which none was held, missed or declined. None once they have left the panel, or every wave is done.
 */
export function nextInterview(
  person: Person,
  waves: readonly Pick<Wave, 'id' | 'startsOn' | 'endsOn' | 'status'>[],
  engagements: readonly Pick<Engagement, 'participant' | 'wave' | 'state'>[],
): { wave: WaveId; planned: boolean } | null {
  const stateIn = (wave: WaveId) =>
    engagements.find((one) => one.participant === person.id && one.wave === wave)?.state;
  const planned = waves.find(({ id }) => stateIn(id) === 'planned');
  if (planned) return { wave: planned.id, planned: true };
  const open = waves.find(
    ({ id, status, startsOn, endsOn }) =>
      status === 'open' &&
      stateIn(id) === undefined &&
      (person.panelFrom === null || person.panelFrom <= endsOn) &&
      (person.panelTo === null || startsOn <= person.panelTo),
  );
  return open ? { wave: open.id, planned: false } : null;
}

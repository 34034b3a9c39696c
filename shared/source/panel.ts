import { isOnPanel, type Participant } from '../participant/participant.ts';
import type { Source } from './source.ts';

/** Whether a source counts in the panel series: set by hand, or an interview with somebody on the panel that day. */
export const isPanelSource = (
  source: Pick<Source, 'kind' | 'panel' | 'participants' | 'conductedOn'>,
  participants: readonly Participant[],
): boolean =>
  source.panel ??
  (source.kind === 'interview' &&
    participants.some(
      (participant) =>
        source.participants.includes(participant.id) && isOnPanel(participant, source.conductedOn),
    ));

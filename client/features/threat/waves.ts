import { waveNames } from '#shared/analysis/wording.ts';
import type { WaveId } from '#shared/ids.ts';

export interface ThreatWave {
  id: WaveId;
  /** "August" */
  name: string;
  place: 'closed' | 'open' | 'planned';
}

interface StudyWave {
  id: WaveId;
  month: string;
  status: 'open' | 'closed';
  startsOn: string;
}

/** The waves as the board tells of them; an open one whose first day (`2020-12-01`) is still to come is planned. */
export function threatWavesOf(waves: readonly StudyWave[], today: string): ThreatWave[] {
  const names = waveNames(waves);
  return waves.map(({ id, status, startsOn }, at) => ({
    id,
    name: names[at] ?? '',
    place: status === 'closed' ? 'closed' : startsOn > today ? 'planned' : 'open',
  }));
}

import type { Watch } from './threat.ts';

type Words = Pick<Watch, 'question' | 'claim' | 'avoidedIf' | 'overcomeIf' | 'askIn'>;

/** What a threat is watched by in an area: its own words where it has them, else the study's. */
export function watchIn(everywhere: Words | null, own: Words | null): Words {
  return {
    question: own?.question || everywhere?.question || '',
    claim: own?.claim || everywhere?.claim || '',
    avoidedIf: own?.avoidedIf || everywhere?.avoidedIf || '',
    overcomeIf: own?.overcomeIf || everywhere?.overcomeIf || '',
    askIn: own?.askIn ?? everywhere?.askIn ?? null,
  };
}

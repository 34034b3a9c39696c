import { CountToggles } from '#client/ui/count-toggles.tsx';
import type { LooseEnd } from '#shared/link/loose-ends.ts';
import type { LinkMap } from '#shared/link/map.ts';

interface MapLooseEndsProps {
  ends: LinkMap['ends'];
  /** Only these are kept in full strength. */
  only: LooseEnd | undefined;
  onOnly: (only: LooseEnd | undefined) => void;
}

const ENDS = [
  { key: 'no-answer', words: ['threat nobody addresses', 'threats nobody addresses'] },
  { key: 'carries-nothing', words: ['enabler that carries no change', 'enablers that carry no change'] },
  {
    key: 'from-nothing',
    words: ['change without what made it possible', 'changes without what made them possible'],
  },
  { key: 'answers-nothing', words: ['way that addresses nothing', 'ways that address nothing'] },
  { key: 'no-excerpt', words: ['link without an excerpt', 'links without an excerpt'] },
] as const;

/** What dangles; each count keeps only what it counts in full strength. */
export function MapLooseEnds({ ends, only, onOnly }: MapLooseEndsProps) {
  return (
    <CountToggles
      label="Loose ends"
      counts={ENDS.map((end) => ({ ...end, count: ends[end.key].length }))}
      none="No loose ends"
      only={only}
      onOnly={onOnly}
    />
  );
}

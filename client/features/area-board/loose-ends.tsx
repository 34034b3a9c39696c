import { CountToggles } from '#client/ui/count-toggles.tsx';
import type { LooseEnd } from '#shared/area/board.ts';

interface LooseEndsProps {
  counts: Record<LooseEnd, number>;
  /** Only these are kept in full strength. */
  only: LooseEnd | undefined;
  onOnly: (only: LooseEnd | undefined) => void;
}

const ENDS = [
  { key: 'no-answer', words: ['threat without an answer', 'threats without an answer'] },
  { key: 'no-excerpt', words: ['link without an excerpt', 'links without an excerpt'] },
  { key: 'carries-nothing', words: ['enabler that carries nothing', 'enablers that carry nothing'] },
  { key: 'no-owner', words: ['step without an owner', 'steps without an owner'] },
] as const;

/** What dangles on the board; each count keeps only what it counts in full strength. */
export function LooseEnds({ counts, only, onOnly }: LooseEndsProps) {
  return (
    <CountToggles
      label="Loose ends"
      counts={ENDS.map((end) => ({ ...end, count: counts[end.key] }))}
      none="No loose ends"
      only={only}
      onOnly={onOnly}
    />
  );
}

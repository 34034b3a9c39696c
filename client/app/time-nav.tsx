import { useMay } from '#client/lib/may.ts';
import { PlaceNav } from '#client/ui/place-nav.tsx';
import { timeViews } from './time-views.ts';

interface TimeNavProps {
  study: string;
}

/** The screens on how themes went, above each of them but the grid, which has `TimeMenu`. */
export function TimeNav({ study }: TimeNavProps) {
  const may = useMay();
  return (
    <PlaceNav
      label="Over time"
      places={timeViews(study).filter(({ deed }) => deed === undefined || may(deed))}
    />
  );
}

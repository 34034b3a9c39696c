import { Link } from '@tanstack/react-router';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';

interface OverTimeEmptyProps {
  study: string;
  /** There are themes, but none on which the areas differ. */
  isDiffer: boolean;
  onAll: () => void;
}

/** What the page says where there is nothing to draw. */
export function OverTimeEmpty({ study, isDiffer, onAll }: OverTimeEmptyProps) {
  if (isDiffer)
    return (
      <Empty
        title="In no month do the areas differ"
        deeds={
          <Button small onClick={onAll}>
            Show all
          </Button>
        }
      >
        No closed month shows a theme raised in one area and, looked for, not raised in another.
      </Empty>
    );
  return (
    <Empty title="No themes">
      Make the first while coding, or{' '}
      <Link to="/studies/$study/themes" params={{ study }}>
        write one down
      </Link>
      . Changes, enablers, threats and opportunities then stand here, month by month in each area.
    </Empty>
  );
}

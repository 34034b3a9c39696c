import { useRouter } from '@tanstack/react-router';
import { hrefOf } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { timeViews } from './time-views.ts';

interface TimeMenuProps {
  study: string;
}

/** The way from the grid to the other screens on how themes went. */
export function TimeMenu({ study }: TimeMenuProps) {
  const router = useRouter();
  const [, ...others] = timeViews(study);
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens>
          Views
        </Button>
      }
      groups={[
        others.map(({ label, place, deed }) => ({
          label,
          ...(deed && { deed }),
          onSelect: () => router.history.push(hrefOf(place)),
        })),
      ]}
    />
  );
}

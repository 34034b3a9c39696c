import { Button } from '#client/ui/button.tsx';
import { Menu, type MenuItem } from '#client/ui/menu.tsx';
import type { Copied } from '#shared/quote/copied-many.ts';
import { useCopyMany } from './use-copy-many.ts';

interface CopyMenuProps {
  /** What is copied, in its order; made when it is asked for. */
  several: () => Copied[];
  heldBack?: string | undefined;
  /** Further ways to take it along. */
  more?: readonly MenuItem[];
}

/** Copies quotes with who said them, for a text or for Markdown. */
export function CopyMenu({ several, heldBack, more = [] }: CopyMenuProps) {
  const copy = useCopyMany();
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens heldBack={heldBack}>
          Copy
        </Button>
      }
      groups={[
        [
          {
            label: 'With attribution',
            hint: 'for a text or an e-mail',
            onSelect: () => copy(several(), 'rich'),
          },
          { label: 'As Markdown', onSelect: () => copy(several(), 'markdown') },
        ],
        more,
      ]}
    />
  );
}

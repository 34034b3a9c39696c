import type { ReactNode } from 'react';
import { IconButton } from '#client/ui/icon-button.tsx';

interface GroupRowProps {
  title: string;
  /** In place of its title, while that is written anew. */
  editor: ReactNode | undefined;
  /** Only for a group that holds nothing. */
  onRemove: (() => void) | undefined;
}

/** A group's words in the tree, and the way to be rid of an empty one. */
export function GroupRow({ title, editor, onRemove }: GroupRowProps) {
  return (
    <>
      {editor ?? <span className="clip">{title}</span>}
      {onRemove && !editor && (
        <IconButton
          deed="group.remove"
          icon="trash"
          label={`Remove the group ${title}`}
          size="small"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onRemove();
          }}
        />
      )}
    </>
  );
}

import { Icon } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { HeadingRow } from './rows.ts';

interface GroupButtonProps {
  row: HeadingRow;
  at: number;
  isActive: boolean;
}

/** The name of a kind or a group, which folds it. */
export function GroupButton({ row: { type, kind, title, count, present }, at, isActive }: GroupButtonProps) {
  const isFolded = present !== null;
  return (
    <button type="button" data-row={at} tabIndex={isActive ? 0 : -1} aria-expanded={!isFolded}>
      {type === 'kind' ? (
        <KindShape kind={kind === 'unsorted' ? null : kind} size={10} />
      ) : (
        <Icon name={isFolded ? 'right' : 'down'} size={12} />
      )}
      {title}
      <span>{count}</span>
    </button>
  );
}

import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { RowOrder } from './row-order.ts';

const ORDER_WORDS: Record<RowOrder, string> = {
  frame: 'in the frame’s order',
  first: 'by first seen',
  label: 'by story',
};
const ORDERS: readonly RowOrder[] = ['frame', 'first', 'label'];

interface OrderMenuProps {
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}

/** In which order themes stand inside their kinds and groups. */
export function OrderMenu({ order, onOrder }: OrderMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens>
          Sorted {ORDER_WORDS[order]}
        </Button>
      }
      groups={[
        ORDERS.map((one) => ({
          label: `Sort ${ORDER_WORDS[one]}`,
          isCurrent: one === order,
          onSelect: () => onOrder(one),
        })),
      ]}
    />
  );
}

import { type DragEvent, useRef, useState } from 'react';

export interface SheetDrag {
  /** The question before which what is carried would come to stand. */
  over: string | undefined;
  handlers: {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
}

const keyUnder = ({ target }: DragEvent): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;

/** Questions carried by the pointer: rows tell themselves by `data-key`, and what is dropped stands before one. */
export function useSheetDrag(onLand: (key: string, before: string) => void): SheetDrag {
  const carried = useRef<string>(undefined);
  const [over, setOver] = useState<string>();
  const end = () => {
    carried.current = undefined;
    setOver(undefined);
  };
  return {
    over,
    handlers: {
      onDragStart: (event) => {
        carried.current = keyUnder(event);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
      },
      onDragOver: (event) => {
        const key = keyUnder(event);
        if (carried.current === undefined || key === undefined) return;
        event.preventDefault();
        setOver(key === carried.current ? undefined : key);
      },
      onDrop: (event) => {
        const key = keyUnder(event);
        const mine = carried.current;
        end();
        if (mine === undefined || key === undefined || key === mine) return;
        event.preventDefault();
        onLand(mine, key);
      },
      onDragEnd: end,
    },
  };
}

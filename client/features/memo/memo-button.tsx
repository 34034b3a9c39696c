import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { type NamedPlace, placeKey } from '#shared/memo/place.ts';
import { memoCountsQuery, placeMemosQuery } from './api.ts';
import styles from './memo.module.css';
import { PlaceMemos } from './place-memos.tsx';

interface MemoButtonProps {
  study: string;
  place: NamedPlace;
  /** What it is on, by name. */
  name: string;
}

/** How many memos a thing has; opens them, and where to write one. */
export function MemoButton({ study, place, name }: MemoButtonProps) {
  const { data: counts } = useQuery({ ...memoCountsQuery(study), throwOnError: false });
  const mayAdd = useMay()('memo.add');
  const [isOpen, setOpen] = useState(false);
  // The card comes with what it holds, so that the focus has somewhere to go.
  const { data: memos } = useQuery({ ...placeMemosQuery(study, place), enabled: isOpen });
  const button = useRef<HTMLButtonElement>(null);
  const count = counts?.get(placeKey(place)) ?? 0;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  if (count === 0 && !mayAdd) return null;
  const words = count === 0 ? 'Memo' : count === 1 ? '1 memo' : `${count} memos`;
  return (
    <span className={styles.spot}>
      <Button
        ref={button}
        small
        look="quiet"
        icon="memos"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`${words} on ${name}`}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      {isOpen && memos && (
        <PopoverCard title={`Memos on ${name}`} onClose={close}>
          <PlaceMemos study={study} place={place} memos={memos} onClose={close} />
        </PopoverCard>
      )}
    </span>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { historyQuery } from './api.ts';
import { HistoryList } from './history-list.tsx';

interface HistoryDialogProps {
  study: string;
  /** Where all of it stands. */
  all: Place;
  onClose: () => void;
}

const AS_FEW = 20;

/** What happened lately, over whatever page is open. */
export function HistoryDialog({ study, all, onClose }: HistoryDialogProps) {
  const { data } = useInfiniteQuery(historyQuery(study, {}, AS_FEW));
  const [open, setOpen] = useState<number>();
  const entries = data?.pages[0]?.items;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="What happened lately"
      width={720}
      footer={<ButtonLink place={all}>All of the history</ButtonLink>}
    >
      {entries && <HistoryList study={study} entries={entries} open={open} onOpen={setOpen} />}
    </Dialog>
  );
}

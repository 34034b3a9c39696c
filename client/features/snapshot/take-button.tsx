import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { TakeDialog } from './take-dialog.tsx';

interface TakeButtonProps {
  study: string;
  phase: { id: string; title: string };
  look?: 'quiet' | 'plain' | 'primary';
}

/** Asks whether to take the snapshot of a phase, with what it will hold. */
export function TakeButton({ study, phase, look = 'quiet' }: TakeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        deed="snapshot.take"
        look={look}
        small
        onClick={() => setOpen(true)}
        aria-label={`Take the snapshot of ${phase.title}`}
      >
        Take the snapshot
      </Button>
      {isOpen && <TakeDialog study={study} phase={phase} onClose={() => setOpen(false)} />}
    </>
  );
}

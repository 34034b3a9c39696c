import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Gap } from '#shared/report/gap.ts';
import styles from './gap-list.module.css';

interface AsideFormProps {
  gap: Gap;
  onSetAside: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks why a gap is none. */
export function AsideForm({ gap, onSetAside, onClose }: AsideFormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const submit = () => {
    if (reason.trim() === '') setError('Say why, for whoever reads the list after you.');
    else onSetAside(reason.trim()).then(onClose, (failure: Error) => setError(failure.message));
  };
  return (
    <PopoverCard title={gap.title} onClose={onClose}>
      <form
        className={styles.asideForm}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label="Set aside, because" value={reason} onChange={setReason} error={error} />
        <Button type="submit" look="primary" small>
          Set aside
        </Button>
      </form>
    </PopoverCard>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { today } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { withdrawalApi } from '#shared/api/withdrawal.ts';
import { WithdrawalScope } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { SCOPE_WORDS, type Withdrawal } from '#shared/participant/withdrawal.ts';
import { withdrawalQuery } from './api.ts';
import styles from './withdrawal.module.css';
import { WithdrawalList } from './withdrawal-list.tsx';
import { WithdrawnDialog } from './withdrawn-dialog.tsx';

interface WithdrawDialogProps {
  study: string;
  person: Participant;
  /** May erase: the others are not offered it. */
  mayErase: boolean;
  /** The day they asked on their own page to be erased: that is chosen already. */
  wished: string | null;
  onClose: () => void;
}

const DOES: Record<WithdrawalScope, string> = {
  stop: 'End their part',
  'no-new-use': 'Withdraw',
  erase: 'Erase for good',
};

/** Withdraws a participant: three scopes in plain words, what each reaches, and for erasing the pseudonym typed. */
export function WithdrawDialog({ study, person, mayErase, wished, onClose }: WithdrawDialogProps) {
  const cache = useQueryClient();
  const offline = useHeldBack();
  const {
    data: preview,
    error,
    refetch,
  } = useQuery({
    ...withdrawalQuery(study, person.id),
    throwOnError: false,
  });
  const [scope, setScope] = useState<WithdrawalScope | undefined>(
    wished !== null && mayErase ? 'erase' : undefined,
  );
  const [on, setOn] = useState(wished ?? today);
  const [typed, setTyped] = useState('');
  const deed = useDeed({
    send: (body: Withdrawal, key) =>
      call(withdrawalApi.withdraw, { params: { study, participant: person.id }, body, key }),
    onSuccess: () => cache.invalidateQueries(),
  });
  const [done, setDone] = useState<Awaited<ReturnType<typeof deed.runAsync>>>();
  if (done) return <WithdrawnDialog report={done} onClose={onClose} />;
  const missing =
    offline ??
    (scope === undefined
      ? 'choose how far it reaches first'
      : on === ''
        ? 'give the day first'
        : scope === 'erase' && typed.trim() !== person.pseudonym
          ? `type ${person.pseudonym} first`
          : undefined);
  const submit = () => {
    if (missing !== undefined || scope === undefined) return;
    deed
      .runAsync({ scope, on, ...(scope === 'erase' && { pseudonym: typed.trim() }) })
      .then(setDone, () => undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={680}
      title={`Withdraw ${person.pseudonym}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="alert" busy={deed.isRunning} heldBack={missing} onClick={submit}>
            {scope ? DOES[scope] : 'Withdraw'}
          </Button>
        </>
      }
    >
      <div className={styles.asked}>
        <RadioGrid
          label="How far it reaches"
          value={scope}
          onChange={setScope}
          options={WithdrawalScope.options
            .filter((value) => mayErase || value !== 'erase')
            .map((value) => ({ value, ...SCOPE_WORDS[value] }))}
        />
        {error && <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />}
        {!error && !preview && <Waiting label="Looking through the study…" lines={4} lineHeight={24} />}
        {preview && scope && <WithdrawalList preview={preview} scope={scope} />}
        <TextField label="They asked for it on" type="date" value={on} onChange={setOn} />
        {scope === 'erase' && (
          <TextField
            label={`Type ${person.pseudonym} to erase for good`}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            onKeyDown={(event) => {
              if (event.key === 'Enter') submit();
            }}
          />
        )}
        {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
      </div>
    </Dialog>
  );
}

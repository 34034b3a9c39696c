import { useState } from 'react';
import { shortDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import type { Participant } from '#shared/participant/participant.ts';
import styles from './participant-form.module.css';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface WithdrawPartProps {
  study: string;
  person: Participant;
  mayErase: boolean;
  /** The day they asked on their own page to be erased; null where they did not. */
  wished: string | null;
}

/** The way out of the study, at the end of what somebody agreed to. */
export function WithdrawPart({ study, person, mayErase, wished }: WithdrawPartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="withdraw">
      <h3 id="withdraw">Withdrawal</h3>
      {wished !== null && (
        <p role="status">
          {person.pseudonym} asked on {shortDay(wished)} that what they said be erased. An owner does that
          here.
        </p>
      )}
      <p className="sub">
        Ends their part, takes what they said out of use, or erases it. It is shown first what that reaches.
      </p>
      <div>
        <Button deed="participant.withdraw" small look="alert" onClick={() => setOpen(true)}>
          Withdraw {person.pseudonym}…
        </Button>
      </div>
      {isOpen && (
        <WithdrawDialog
          study={study}
          person={person}
          mayErase={mayErase}
          wished={wished}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { forgetAll } from '#client/lib/kept.ts';
import { goOn, useSessionOver } from '#client/lib/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import styles from './account.module.css';
import { meQuery } from './api.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page whose session ended: nothing typed is lost, and what was asked for goes on afterwards. */
export function SessionOver() {
  const isOver = useSessionOver();
  const me = useQueryClient().getQueryData(meQuery.queryKey);
  if (!isOver || !me?.email) return null;
  const leave = () => {
    forgetAll();
    location.assign('/sign-in');
  };
  return (
    <Dialog
      isOpen
      title="Sign in again"
      width={400}
      footer={
        <Button look="quiet" onClick={leave}>
          I am somebody else
        </Button>
      }
    >
      <p className={styles.told}>
        Your session has ended. Everything on this page is still as you left it, and goes on where it stopped.
      </p>
      <SignInForm email={me.email} onDone={goOn} />
    </Dialog>
  );
}

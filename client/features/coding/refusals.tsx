import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import styles from './desk.module.css';

interface Refusable {
  error: { message: string; help?: string | undefined } | null;
  forgetError: () => void;
}

/** The first of the desk's deeds that was refused, and why. */
export function Refusals({ of }: { of: readonly Refusable[] }) {
  const error = of.find((one) => one.error !== null)?.error;
  if (!error) return null;
  return (
    <div className={styles.error}>
      <ErrorNote what={error.message} help={error.help}>
        <Button
          small
          onClick={() => {
            for (const one of of) one.forgetError();
          }}
        >
          Close
        </Button>
      </ErrorNote>
    </div>
  );
}

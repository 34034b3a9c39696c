import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { LookedFor } from '#shared/coding/looked-for.ts';

interface PassQuestionProps {
  isOpen: boolean;
  looked: LookedFor;
  onClose: () => void;
  /** Shows only what is open. */
  onLook: () => void;
  /** For every theme, or for those looked for before only. */
  onComplete: (isForAll: boolean) => void;
}

const themes = (count: number) => (count === 1 ? '1 theme' : `${count} themes`);

/** Asks what to do with themes that have come since this source was last looked through. */
export function PassQuestion({ isOpen, looked, onClose, onLook, onComplete }: PassQuestionProps) {
  const open = looked.open.length;
  const rest = looked.themes.length - open;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={`${themes(open)} not looked for yet`}
      footer={
        <>
          {rest > 0 && (
            <Button onClick={() => onComplete(false)}>
              Complete for {rest}; {open} stay{open === 1 ? 's' : ''} ?
            </Button>
          )}
          <Button onClick={() => onComplete(true)}>I have looked for all {looked.themes.length}</Button>
          <Button look="primary" onClick={onLook} data-autofocus>
            Look for the {open} now
          </Button>
        </>
      }
    >
      <p>
        {looked.open
          .slice(0, 6)
          .map(({ title }) => title)
          .join(', ')}
        {open > 6 && ` and ${open - 6} more`} {open === 1 ? 'is' : 'are'} new or wider since you went through
        this source. What was not looked for is never counted as not said.
      </p>
    </Dialog>
  );
}

import { useState } from 'react';
import { today } from '#client/lib/day.ts';
import { useHeldBack } from '#client/lib/online.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { heldBack } from '#shared/quote/held-back.ts';
import { HELD_WORDS } from '#shared/quote/print-words.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import dialog from './clearing.module.css';
import { type Step, StepFields } from './step-fields.tsx';
import { useClearing } from './use-clearing.ts';

interface AskDialogProps {
  study: string;
  quotes: readonly QuoteView[];
  /** The way to the list that is sent out, of what was asked on a day. */
  listPlace: (day: string) => Place;
  onClose: () => void;
}

/** Asks for clearance of one or many quotes; says which are held back and why, and asks for the others. */
export function AskDialog({ study, quotes, listPlace, onClose }: AskDialogProps) {
  const [step, setStep] = useState<Step>({
    audiences: ['funder', 'public'],
    day: today(),
    how: '',
    note: '',
  });
  const [asked, setAsked] = useState<number>();
  const offline = useHeldBack();
  const judged = quotes.map((quote) => ({ quote, held: heldBack(quote, step.audiences) }));
  const held = judged.filter((one) => one.held !== null);
  const fit = judged.filter((one) => one.held === null).map(({ quote }) => quote);
  const isOpen = ({ audiences }: QuoteView) => step.audiences.some((one) => !audiences.includes(one));
  const ready = fit.filter(isOpen).map(({ id }) => id);
  const cleared = fit.length - ready.length;
  const { ask } = useClearing(study, () => setAsked(ready.length));
  const why =
    offline ??
    (step.audiences.length === 0
      ? 'no audience is chosen'
      : ready.length === 0
        ? 'none is left to ask about'
        : step.day === ''
          ? 'no day is set'
          : step.day > today()
            ? 'that day has not come yet'
            : undefined);
  const count = ready.length === 1 ? '1 quote' : `${ready.length} quotes`;
  if (asked !== undefined)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={`Asked for ${asked === 1 ? '1 quote' : `${asked} quotes`}`}
        footer={
          <>
            <Button onClick={onClose}>Close</Button>
            <ButtonLink place={listPlace(step.day)}>Open the list to send</ButtonLink>
          </>
        }
      >
        <p className={dialog.lead}>
          Nothing was sent by the program. The list has one sheet for each participant, with their words, the
          label and three boxes: fine, change, no. Print it, or take it as Markdown.
        </p>
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={560}
      title="Ask for clearance"
      subtitle={quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={ask.isRunning}
            heldBack={why}
            onClick={() => ask.run({ ...step, quotes: ready, audiences: [...step.audiences] })}
          >
            Ask for {count}
          </Button>
        </>
      }
    >
      <StepFields step={step} onChange={setStep} />
      {cleared > 0 && step.audiences.length > 0 && (
        <p className={dialog.cleared}>
          {cleared === 1
            ? '1 quote is cleared for these already and is'
            : `${cleared} quotes are cleared for these already and are`}{' '}
          not asked about again.
        </p>
      )}
      {held.length > 0 && (
        <section className={dialog.held} aria-label="Held back">
          <h3>
            <Icon name="warn" size={15} />
            {held.length === 1 ? '1 quote is held back' : `${held.length} quotes are held back`}
            {ready.length > 0 &&
              `; the other ${ready.length === 1 ? 'one is' : `${ready.length} are`} asked for`}
          </h3>
          <ul>
            {held.map(({ quote, held: against }) => (
              <li key={quote.id}>
                <p>“{quote.printed}”</p>
                <p>
                  {quote.attribution} · <b>{against && HELD_WORDS[against.why]}</b>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ask.error && <ErrorNote what={ask.error.message} help={ask.error.help} />}
    </Dialog>
  );
}

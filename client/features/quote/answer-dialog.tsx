import { useState } from 'react';
import { today } from '#client/lib/day.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import type { ClearanceAnswered } from '#shared/quote/clearing.ts';
import { notSaid } from '#shared/quote/not-said.ts';
import { STATE_WORDS } from '#shared/quote/print-words.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { verbatim } from '#shared/quote/verbatim.ts';
import dialog from './clearing.module.css';
import { type Step, StepFields } from './step-fields.tsx';
import { useClearing } from './use-clearing.ts';

type Answer = ClearanceAnswered['state'];
const ANSWERS: readonly Answer[] = ['cleared', 'cleared-with-changes', 'refused', 'no-answer', 'withdrawn'];

interface AnswerDialogProps {
  study: string;
  quotes: readonly QuoteView[];
  state?: Answer | undefined;
  onClose: () => void;
}

/** Audiences that were asked and wait; all that were asked where none waits. */
function awaited(quotes: readonly QuoteView[], isWithdrawal: boolean): Step['audiences'] {
  const all = quotes.flatMap(({ standings }) => standings);
  const waiting = all.filter(({ state }) => state === 'sent' || state === 'no-answer');
  const meant = isWithdrawal || waiting.length === 0 ? all : waiting;
  return [...new Set(meant.map(({ audience }) => audience))];
}

/** Records what was answered for one or many quotes; changed words are those of one. */
export function AnswerDialog({ study, quotes, state, onClose }: AnswerDialogProps) {
  const [only] = quotes.length === 1 ? quotes : [];
  const [answer, setAnswer] = useState<Answer | undefined>(state);
  const [words, setWords] = useState(only?.printed ?? '');
  const [step, setStep] = useState<Step>(() => ({
    audiences: awaited(quotes, state === 'withdrawn'),
    day: today(),
    how: '',
    note: '',
  }));
  const offline = useHeldBack();
  const { answer: deed } = useClearing(study, onClose);
  const isChanged = answer === 'cleared-with-changes' && only !== undefined;
  const fidelity = isChanged ? verbatim(only.text, words) : undefined;
  const wrong =
    fidelity === undefined || fidelity.isVerbatim
      ? undefined
      : `“${notSaid(only?.text ?? '', fidelity) || words}” was not said there. Put what was not said in brackets, and […] where words are left out.`;
  const why =
    offline ??
    (answer === undefined
      ? 'no answer is chosen'
      : step.audiences.length === 0
        ? 'no audience is chosen'
        : step.day === ''
          ? 'no day is set'
          : step.day > today()
            ? 'that day has not come yet'
            : wrong !== undefined
              ? 'the words were not said so'
              : undefined);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={560}
      title={state === 'withdrawn' ? 'Withdraw' : 'Record answers'}
      subtitle={quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={deed.isRunning}
            heldBack={why}
            onClick={() => {
              if (answer !== undefined)
                deed.run({
                  ...step,
                  quotes: quotes.map(({ id }) => id),
                  audiences: [...step.audiences],
                  state: answer,
                  ...(isChanged && { words: words.trim() }),
                });
            }}
          >
            {state === 'withdrawn' ? 'Withdraw' : 'Record'}
          </Button>
        </>
      }
    >
      {state !== 'withdrawn' && (
        <RadioGrid
          label="Answer"
          value={answer}
          options={ANSWERS.map((value) => ({
            value,
            label: STATE_WORDS[value],
            isDisabled: value === 'cleared-with-changes' && only === undefined,
            ...(value === 'cleared-with-changes' &&
              only === undefined && { hint: 'one quote at a time, for its words' }),
            ...(value === 'no-answer' && { hint: 'asked, and nothing came back' }),
            ...(value === 'withdrawn' && { hint: 'after it was cleared' }),
          }))}
          onChange={setAnswer}
        />
      )}
      {isChanged && (
        <div className={dialog.words}>
          <TextArea
            label="The words that were agreed on"
            isSerif
            value={words}
            error={wrong}
            hint={
              words.trim() === only.printed
                ? 'They are as they were: change them, or choose “Cleared”.'
                : 'They become the printed words.'
            }
            onChange={setWords}
          />
        </div>
      )}
      <StepFields step={step} onChange={setStep} />
      {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
    </Dialog>
  );
}

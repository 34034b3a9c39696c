import { Button } from '#client/ui/button.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { type Bracket, BracketReason, bracketsOf } from '#shared/quote/brackets.ts';
import { withReason } from '#shared/quote/draft.ts';
import { mayTurnRound, notSaid } from '#shared/quote/not-said.ts';
import { markWords, REASON_WORDS } from '#shared/quote/print-words.ts';
import { withOriginal } from '#shared/quote/put-back.ts';
import type { Fidelity } from '#shared/quote/verbatim.ts';
import { ClearanceShape } from './clearance-shape.tsx';
import styles from './edit.module.css';

interface VerbatimBoxProps {
  said: string;
  typed: string;
  mended: string;
  fidelity: Fidelity;
  brackets: readonly Bracket[];
  onType: (words: string) => void;
  onReasons: (brackets: Bracket[]) => void;
}

const REASONS = [
  { value: '', label: 'why?' },
  ...BracketReason.options.map((value) => ({ value, label: REASON_WORDS[value] })),
] as const;

/** Whether these words were said: what stands where nothing was said, and why each bracket is there. */
export function VerbatimBox(props: VerbatimBoxProps) {
  const { said, typed, mended, fidelity, brackets, onType, onReasons } = props;
  const { isVerbatim, pieces, found, offending, marks } = fidelity;
  const placed = bracketsOf(marks, brackets);
  const isWhole = typed.trim() === said.trim();
  // The field keeps the focus: leaving it would change the words beneath the button.
  const stay = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <section className={styles.guard} data-alert={!isVerbatim || undefined} aria-label="Verbatim">
      <h3 className={styles.head}>
        {isVerbatim ? <ClearanceShape group="cleared" /> : <Icon name="warn" size={15} />}
        {isVerbatim ? 'Verbatim' : 'Not verbatim'}
        <span role="status">
          {isVerbatim && isWhole
            ? 'all words, as said'
            : `${found} of ${pieces} ${pieces === 1 ? 'piece' : 'pieces'} found, in order`}
        </span>
      </h3>
      {!isVerbatim && (
        <div className={styles.mend}>
          <p>
            {offending ? (
              <>
                <q>{notSaid(said, fidelity)}</q> was not said there.
              </>
            ) : (
              'Nothing that was said is left.'
            )}
          </p>
          <Button small onMouseDown={stay} onClick={() => onType(withOriginal(said, typed))}>
            Put back the original
          </Button>
          {mended !== typed && mended.trim() !== '' && (
            <Button small look="quiet" onMouseDown={stay} onClick={() => onType(mended)}>
              Mark what is changed
            </Button>
          )}
        </div>
      )}
      {marks.length > 0 && (
        <ul className={styles.marks}>
          {marks.map((mark) => {
            const sign = typed.slice(mark.start, mark.end);
            const reason = placed.find((one) => one.mark === mark)?.reason ?? '';
            const alike = marks.filter(({ type, text }) => type === mark.type && text === mark.text).length;
            return (
              <li key={mark.start}>
                <mark>{sign}</mark>
                <span>
                  {markWords(mark)}
                  {mayTurnRound(mark) && <b> Does it still say the same?</b>}
                </span>
                {mark.type === 'insertion' && (
                  <span className={styles.reason} data-open={reason === '' || undefined}>
                    <SelectField
                      label={`Why ${sign} is there`}
                      hidesLabel
                      options={REASONS}
                      value={reason}
                      onChange={(value) => {
                        if (value !== '')
                          onReasons(withReason(brackets, { text: mark.text, reason: value }, alike));
                      }}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

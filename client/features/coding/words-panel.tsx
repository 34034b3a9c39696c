import type { ReactNode } from 'react';
import { useMay } from '#client/lib/may.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { clock } from '#shared/coding/citation.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { turnAt } from '#shared/coding/selection.ts';
import { AppliedTheme } from './applied-theme.tsx';
import styles from './panel.module.css';
import type { Desk } from './use-desk.ts';
import type { DeskBook } from './use-desk-book.ts';

interface WordsPanelProps {
  book: DeskBook;
  desk: Desk;
  /** The quote these words are marked as. */
  quote: { isMarked: boolean; isBusy: boolean; toggle: () => void };
  /** The memo on these words. */
  memo: ReactNode;
  onAdd: () => void;
  onClose: () => void;
}

/** In characters: from here on words may scroll in their place, which keys reach too. */
const LONG = 200;

const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The selected words and all that is said of them. */
export function WordsPanel({ book, desk, quote, memo, onAdd, onClose }: WordsPanelProps) {
  const { spans, place, on, chosen, wordCount, isQuestion } = desk;
  const { source, themeOf, team, turns } = book;
  const may = useMay();
  const turn = place && turnAt(turns, place.start);
  const said = (isQuestion && place ? [place] : spans).map(({ start, end }) => ({
    start,
    words: source.text.slice(start, end),
  }));
  const isOnThese = (coding: Coding) =>
    coding.id === chosen?.id || spans.some(({ start, end }) => start === coding.start && end === coding.end);
  const coderOf = (coding: Coding) => team.find(({ id }) => id === coding.coder)?.name ?? 'you';
  return (
    <aside
      className={styles.panel}
      aria-label="Selected words"
      data-filled={place !== undefined || undefined}
    >
      <header className={styles.top}>
        <h2>Selected words</h2>
        <IconButton icon="close" label="Close panel" keys="Esc" onClick={onClose} />
      </header>
      <div className={`scroll ${styles.body}`}>
        {place ? (
          <>
            <div>
              {said.map(({ start, words }) => (
                <p key={start} className={styles.words} tabIndex={words.length > LONG ? 0 : undefined}>
                  “{words}”
                </p>
              ))}
              <p className={styles.where}>
                {turn && `Turn ${turn.number}`}
                {turn?.time != null && ` · ${clock(turn.time)}`}
                {isQuestion ? ' · interviewer' : ` · ${many(wordCount, 'word')}`}
              </p>
            </div>
            {isQuestion ? (
              <p className={styles.hint}>Interviewer turns never count. A memo can be written on them.</p>
            ) : (
              <div className={styles.part}>
                <p className={styles.label}>Themes on these words</p>
                {on.length === 0 && <p className={styles.hint}>None yet.</p>}
                <AllowedFields deed="coding.change">
                  {[...on]
                    .sort((a, b) => Number(b.id === chosen?.id) - Number(a.id === chosen?.id))
                    .map((coding) => (
                      <AppliedTheme
                        key={desk.faceOf(coding.id)}
                        coding={coding}
                        theme={themeOf.get(coding.theme)}
                        coder={coderOf(coding)}
                        isChosen={coding.id === chosen?.id}
                        isElsewhere={!isOnThese(coding)}
                        isAwaiting={desk.isAwaiting(coding)}
                        onChoose={() => desk.choose(coding.id)}
                        onRemove={() => desk.remove(coding)}
                        onStance={(stance) => desk.setStance(coding, stance)}
                        isToldAsked={desk.toldAsked === coding.id}
                        onTold={(told) => desk.change(coding, { told })}
                        onPrompted={() => desk.turnPrompted(coding)}
                        onEdges={() => {
                          desk.edges.begin(coding);
                          desk.reading.resume();
                        }}
                        onDone={() => {
                          desk.endAwaiting();
                          desk.endTold();
                          desk.reading.resume();
                        }}
                      />
                    ))}
                </AllowedFields>
                <Button deed="coding.add" look="dashed" full icon="plus" keys="C" onClick={onAdd}>
                  Add theme
                </Button>
              </div>
            )}
            {memo}
            {!isQuestion && (
              <Button
                deed="quote.add"
                full
                icon="quotes"
                keys="Q"
                busy={quote.isBusy}
                aria-pressed={quote.isMarked}
                onClick={quote.toggle}
              >
                {quote.isMarked ? 'Quote, as a draft' : 'Mark as quote'}
              </Button>
            )}
          </>
        ) : (
          <p className={styles.hint}>
            Nothing is selected. Drag over words, or put the caret into them and hold Shift with the arrows
            {may('coding.add') ? (
              <>
                ; then press <Kbd>C</Kbd> for a theme.
              </>
            ) : (
              ', to see what is said of them.'
            )}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <span>
          <Kbd>[</Kbd> <Kbd>]</Kbd> turns
        </span>
        {may('coding.add') && (
          <span>
            <Kbd>1</Kbd>–<Kbd>9</Kbd> apply
          </span>
        )}
        <span>
          <Kbd>?</Kbd> all keys
        </span>
      </footer>
    </aside>
  );
}

import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { caretIn } from '#shared/quote/put-back.ts';
import { countWords } from '#shared/span.ts';
import styles from './edit.module.css';

/** A pause in typing after which every change gets its sign, in milliseconds. */
const PAUSE = 1200;
const SIGN = /(\[[^[\]]*\])/u;

interface AsPrintedProps {
  said: string;
  typed: string;
  /** What was typed, with a sign for every change. */
  mended: string;
  onType: (words: string) => void;
}

/** The words as printed: typed freely, and given their signs in a pause or when the field is left; pasted words are not. */
export function AsPrinted({ said, typed, mended, onType }: AsPrintedProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isTyping = useRef(false);
  const caret = useRef<number>(undefined);
  const settle = () => {
    if (!isTyping.current || mended === typed || mended.trim() === '') return;
    const place = field.current;
    if (place && document.activeElement === place)
      caret.current = caretIn(typed, mended, place.selectionStart);
    isTyping.current = false;
    onType(mended);
  };
  const settled = useRef(settle);
  settled.current = settle;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the pause anew.
  useEffect(() => {
    const timer = setTimeout(() => settled.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put after the words were drawn.
  useLayoutEffect(() => {
    if (caret.current !== undefined) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [typed]);
  return (
    <div>
      <div className={styles.label}>
        <label htmlFor={id}>As printed</label>
        <span>
          {wordsLeft(typed)} of {countWords(said)} words
        </span>
      </div>
      <div className={styles.stack}>
        <div className={styles.signs} aria-hidden="true">
          {typed.split(SIGN).map((part, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text has nothing but its place.
            SIGN.test(part) ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
          )}{' '}
        </div>
        <textarea
          ref={field}
          id={id}
          rows={2}
          value={typed}
          onPaste={() => {
            isTyping.current = false;
          }}
          onChange={(event) => {
            const { nativeEvent } = event;
            const way = nativeEvent instanceof InputEvent ? nativeEvent.inputType : '';
            if (way !== 'insertFromPaste' && way !== 'insertFromDrop') isTyping.current = true;
            onType(event.currentTarget.value);
          }}
          onBlur={settle}
        />
      </div>
    </div>
  );
}

/** Words of the source among the printed ones: what stands in brackets was not said. */
const wordsLeft = (printed: string): number => countWords(printed.replace(/\[[^[\]]{2,}\]|\[…\]/gu, ' '));

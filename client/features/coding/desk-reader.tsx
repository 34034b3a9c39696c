import {
  type CSSProperties,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { afterFrame } from '#client/lib/after-frame.ts';
import styles from './desk.module.css';
import { type DeskShown, putAway } from './desk-shown.ts';
import { EdgeHandles } from './edge-handles.tsx';
import { codingAt, light } from './lit.ts';
import { Margin } from './margin.tsx';
import { ThemePicker } from './theme-picker.tsx';
import { Transcript } from './transcript.tsx';
import type { Desk } from './use-desk.ts';
import type { DeskBook } from './use-desk-book.ts';
import { useShownGroups } from './use-shown-groups.ts';
import type { ThemePicking } from './use-theme-picking.ts';

interface DeskReaderProps {
  book: DeskBook;
  desk: Desk;
  /** The turn that is gone to first, counted from 0. */
  reach: number;
  /** Of the words, in pixels. */
  size: number;
  /** Which turns are there to read. */
  only: DeskShown['only'];
  picking: ThemePicking;
  onReading: (isReading: boolean) => void;
  /** Coded words, or the name of their theme, were pointed at. */
  onPoint: () => void;
}

const readingAt = (size: number): CSSProperties & Record<'--reading-size', string> => ({
  '--reading-size': `${size}px`,
});

/** What scrolls: the words, the margin beside them, and the picker over both. */
export function DeskReader(props: DeskReaderProps) {
  const { book, desk, picking } = props;
  const { reading, spans, on } = desk;
  const { reader, frame, setAway } = reading;
  const { shown, isWhole } = useShownGroups(book.ink, props.reach);
  // The chosen coding is lit until another is pointed at.
  const lit = desk.chosen?.id ?? null;
  /** The coding that is lit now: the chosen one, or the one pointed at. */
  const litNow = useRef<string | null>(lit);
  const lightUp = useCallback(
    (coding: string | null) => {
      litNow.current = coding;
      light(frame, coding);
    },
    [frame],
  );
  useEffect(() => lightUp(lit), [lightUp, lit]);
  /** What was drawn anew knows nothing of it. */
  const lightAgain = useCallback(() => light(frame, litNow.current), [frame]);
  const { onDrawn: putBack } = reading;
  const onDrawn = useCallback(() => {
    putBack();
    if (litNow.current !== null) afterFrame(lightAgain);
  }, [putBack, lightAgain]);
  const initials = useMemo(
    () =>
      new Set(book.shown.map(({ coder }) => coder)).size > 1
        ? new Map<string, string>(book.coders.map(({ id, initials: letters }) => [id, letters]))
        : undefined,
    [book.shown, book.coders],
  );
  const { only } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when more of the text, or another choice, is there.
  useLayoutEffect(() => {
    if (reader) setAway(putAway(reader, only));
  }, [reader, only, shown, setAway]);
  // The margin follows the words a moment later.
  const calm = useDeferredValue(book);
  const { choose } = desk;
  const onChoose = useCallback((id: string) => choose(id), [choose]);
  const isOnThese = (one: { start: number; end: number }) =>
    spans.some(({ start, end }) => start === one.start && end === one.end);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing lights what focus and keys light too.
    // biome-ignore lint/a11y/useKeyWithClickEvents: words are selected with Shift and the arrows.
    <div
      ref={reading.setFrame}
      className={styles.read}
      style={readingAt(props.size)}
      onPointerOver={(event) => lightUp(codingAt(event.target) ?? lit)}
      onPointerLeave={() => lightUp(lit)}
      onFocus={(event) => {
        props.onReading(event.target === reader);
        const pointed = event.target === reader ? null : codingAt(event.target);
        if (pointed !== null) lightUp(pointed);
      }}
      onBlur={() => props.onReading(false)}
      onContextMenu={(event) => {
        const isOnWords = event.target instanceof Node && reader?.contains(event.target);
        if (!isOnWords || spans.length === 0) return;
        event.preventDefault();
        picking.open();
      }}
      onClick={(event) => {
        // A third click selects the sentence; the browser would take the whole paragraph.
        if (event.detail === 3 && reading.selection) desk.selecting.sentence();
        // Whoever points at coded words wants to know what is said of them.
        if (event.detail === 1 && codingAt(event.target) !== null) props.onPoint();
      }}
    >
      <Transcript ink={book.ink} shown={shown} isWhole={isWhole} onDrawn={onDrawn} ref={reading.setReader} />
      <Margin
        reader={reader}
        frame={frame}
        drawn={calm.drawn}
        isWhole={isWhole}
        layout={`${only} ${props.size}`}
        codings={calm.codingOf}
        themes={calm.themeOf}
        initials={initials}
        chosen={desk.chosen?.id}
        onDrawn={lightAgain}
        onChoose={onChoose}
      />
      {desk.chosen && <EdgeHandles coding={desk.chosen} edges={desk.edges} reading={reading} />}
      {book.shown.length === 0 && (
        <p className={styles.none}>
          {book.here.size === 0 ? 'Select words and press C' : 'No coding here is one of those shown.'}
        </p>
      )}
      {picking.place && (
        <ThemePicker
          themes={book.looked.themes}
          alreadyHere={new Set(on.filter(isOnThese).map(({ theme }) => theme))}
          kind={picking.kind}
          place={picking.place}
          onApply={picking.apply}
          onCreate={picking.create}
          onClose={picking.close}
        />
      )}
    </div>
  );
}

import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import type { Place as WayTo } from '#client/lib/place.ts';
import type { Account } from '#shared/account/account.ts';
import type { Coder } from '#shared/coding/coder.ts';
import { turnIndexAt } from '#shared/coding/selection.ts';
import type { TextId } from '#shared/ids.ts';
import type { Span } from '#shared/span.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { CorrectedBar } from './corrected-bar.tsx';
import styles from './desk.module.css';
import { DeskHeader } from './desk-header.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { DeskReader } from './desk-reader.tsx';
import { FindBar } from './find-bar.tsx';
import { PassBar } from './pass-bar.tsx';
import { PassQuestion } from './pass-question.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { RecheckBar } from './recheck-bar.tsx';
import { Refusals } from './refusals.tsx';
import { ShowPanel } from './show-panel.tsx';
import { ThemePane } from './theme-pane.tsx';
import { TouchBar } from './touch-bar.tsx';
import type { Place } from './use-address.ts';
import { useCiting } from './use-citing.ts';
import { useDesk } from './use-desk.ts';
import { useDeskBook } from './use-desk-book.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskWay } from './use-desk-way.ts';
import { useFind } from './use-find.ts';
import { usePass } from './use-pass.ts';
import { useQuoteMark } from './use-quote-mark.ts';
import { useReadingSize } from './use-reading-size.ts';
import { useRecent } from './use-recent.ts';
import { useRecheck } from './use-recheck.ts';
import { type ShownView, useShown } from './use-shown.ts';
import { useStable } from './use-stable.ts';
import { useThemePicking } from './use-theme-picking.ts';
import { WhichDialog } from './which-dialog.tsx';
import { WordsPanel } from './words-panel.tsx';

/** What of the desk's view the address carries. */
export interface DeskView extends Place, ShownView {
  filter?: string | undefined;
  /** Only themes still to look for. */
  open?: boolean | undefined;
  panel?: 'closed' | undefined;
  /** The theme that is looked for again. */
  recheck?: string | undefined;
}

interface CodingDeskProps {
  study: string;
  source: string;
  me: Account;
  view: DeskView;
  onView: (change: DeskView) => void;
  before: (() => void) | undefined;
  next: (() => void) | undefined;
  /** The way to what a reading proposes; undefined where the text is none. */
  proposals: WayTo | undefined;
  onPropose: () => void;
  onCorrect: () => void;
  onHistory: () => void;
  /** Words of a reading are to be cited. */
  onCite: (words: Span) => void;
  /** The memo on some words. */
  memo: (about: {
    place: Span;
    /** The text that the place counts in. */
    textVersion: TextId;
    isAsked: boolean;
    onTaken: () => void;
    coders: readonly Coder[];
    onLeave: () => void;
  }) => ReactNode;
}

/** The coding desk: themes at the left, the words with their margin, what is said of the selected ones at the right. */
export function CodingDesk(props: CodingDeskProps) {
  const { study, source, me, view, onView, before, next, memo } = props;
  const { shown, onShown } = useShown(view, me.id, onView);
  const book = useDeskBook(study, source, me.id, shown);
  const [named, setNamed] = useState(view.coding);
  const [reach] = useState(() => {
    const coding = book.drawn.find(({ id }) => id === view.coding);
    return coding ? turnIndexAt(book.turns, coding.start) : Math.max(0, (view.turn ?? 1) - 1);
  });
  const noting = useRef<(coding: string | undefined) => void>(() => undefined);
  const onName = useCallback((coding: string | undefined) => noting.current(coding), []);
  const openPanel = () => view.panel === 'closed' && onView({ panel: undefined });
  const recent = useRecent(study, () => latestThemes(book));
  const desk = useDesk({ study, me, book, recent, named, onName, onOpenPanel: openPanel });
  const way = useDeskWay({ book, desk, place: view, write: onView, name: setNamed });
  noting.current = way.nameAndNote;
  const { reading, spans, on } = desk;
  const [size, setSize] = useReadingSize();
  const find = useFind(book, reading);
  const recheck = useRecheck(study, book, desk, view.recheck, () => onView({ recheck: undefined }));
  const quote = useQuoteMark(study, book.source, spans, props.onCite);
  const pass = usePass(study, book.source.id, book.looked);
  const picking = useThemePicking(study, book, desk);
  const cite = useCiting(book, desk.place);
  const [isMemoAsked, setMemoAsked] = useState(false);
  const onMemoTaken = useCallback(() => setMemoAsked(false), []);
  const [isReading, setReading] = useState(false);
  const filter = useRef<HTMLInputElement>(null);

  const may = useMay();
  const mayCode = may('coding.add');
  /** Whoever only reads presses a theme to see where it stands, and once more to see all. */
  const applyTheme = (theme: Theme) => {
    reading.resume();
    if (mayCode) desk.apply(theme);
    else onShown({ ...shown, theme: shown.theme === theme.id ? undefined : theme.id });
  };
  const isPanelOpen = view.panel !== 'closed';
  useDeskKeys({
    desk,
    hurry: book.hurry,
    pick: picking.open,
    name: picking.openWithWords,
    applyRecent: (place) => {
      const theme = book.themeOf.get(recent.themes[place]?.theme ?? '');
      if (theme && !theme.retired) desk.apply(theme);
    },
    pinRecent: recent.pin,
    memo: () => {
      openPanel();
      setMemoAsked(true);
    },
    quote: quote.toggle,
    toTurn: way.toTurn,
    toCoding: way.toCoding,
    toSame: way.toSame,
    find: find.open,
    recheck,
    copy: () => cite?.(),
    openPanel: isReading
      ? () => {
          openPanel();
          if (on[0]) desk.choose(on[0].id);
        }
      : undefined,
    closePanel: isPanelOpen ? () => onView({ panel: 'closed' }) : undefined,
    filter: () => filter.current?.focus(),
    completePass: pass.mark,
  });

  // The words and the panel first; counts, digits and the pass bar a moment later.
  const calm = useDeferredValue(book);
  const themesHere = on.map(({ theme }) => theme).join(' ');
  const onThese = useDeferredValue(useMemo(() => new Set(themesHere.split(' ')), [themesHere]));
  const onFilter = useStable((words: string) => onView({ filter: words === '' ? undefined : words }));
  const onAll = useStable(() => onView({ open: undefined }));
  const onUse = useStable(applyTheme);
  const onComplete = useStable(pass.mark);
  const onBefore = useStable(() => before?.());
  const onNext = useStable(() => next?.());
  const onFind = useStable(find.open);
  const onCite = useStable(() => cite?.());
  const onPropose = useStable(props.onPropose);
  const onCorrect = useStable(props.onCorrect);
  const onHistory = useStable(props.onHistory);
  const canCite = cite !== undefined;
  const canPropose = props.proposals !== undefined;
  const show = useMemo(
    () => (
      <ShowPanel
        shown={shown}
        onShown={onShown}
        themes={calm.looked.themes}
        coders={calm.coders}
        me={me.id}
        owed={calm.owed}
      />
    ),
    [shown, onShown, calm, me.id],
  );
  const menu = useMemo(
    () => (
      <DeskMenu
        size={size}
        onSize={setSize}
        onFind={onFind}
        onCopy={canCite ? onCite : undefined}
        onPropose={canPropose ? onPropose : undefined}
        onCorrect={onCorrect}
        onHistory={onHistory}
      />
    ),
    [size, setSize, onFind, canCite, onCite, canPropose, onPropose, onCorrect, onHistory],
  );
  return (
    <div className={styles.desk} data-panel={isPanelOpen ? 'open' : 'closed'}>
      <ThemePane
        book={calm}
        recent={recent}
        on={onThese}
        filter={view.filter ?? ''}
        isOnlyOpen={view.open === true}
        onFilter={onFilter}
        onAll={onAll}
        onUse={onUse}
        onLeave={reading.resume}
        filterRef={filter}
      />
      <section className={styles.middle} aria-label="Transcript and codings">
        <DeskHeader
          source={book.source}
          frame={reading.frame}
          reader={reading.reader}
          show={show}
          proposals={props.proposals}
          menu={menu}
          before={before && onBefore}
          next={next && onNext}
        />
        {book.isCorrected && (
          <CorrectedBar
            onTakeOver={() => {
              desk.forgetError();
              quote.forgetError();
              book.takeOver();
            }}
          />
        )}
        {recheck && <RecheckBar recheck={recheck} onClose={() => onView({ recheck: undefined })} />}
        {find.isOpen && <FindBar find={find} />}
        <DeskReader
          book={book}
          desk={desk}
          reach={reach}
          only={shown.only}
          size={size}
          picking={picking}
          onReading={setReading}
          onPoint={openPanel}
        />
        <Refusals of={[desk, picking, quote, pass, ...(recheck ? [recheck] : [])]} />
        {spans.length > 0 && !desk.isQuestion && (
          <TouchBar last={desk.last} onPick={picking.open} onRepeat={desk.repeat} onQuote={quote.toggle} />
        )}
        {mayCode ? (
          <PassBar
            looked={calm.looked}
            isKnown={calm.isLookedKnown}
            isBusy={pass.isBusy}
            onComplete={onComplete}
          />
        ) : (
          <ReadingBar />
        )}
      </section>
      {isPanelOpen && (
        <WordsPanel
          book={book}
          desk={desk}
          quote={quote}
          memo={
            desk.place &&
            memo({
              place: desk.place,
              textVersion: book.source.textVersion,
              isAsked: isMemoAsked,
              onTaken: onMemoTaken,
              coders: book.team,
              onLeave: reading.resume,
            })
          }
          onAdd={picking.open}
          onClose={() => onView({ panel: 'closed' })}
        />
      )}
      <WhichDialog which={desk.which} themeOf={book.themeOf} />
      <PassQuestion
        isOpen={pass.isAsking}
        looked={book.looked}
        onClose={pass.closeQuestion}
        onLook={() => {
          pass.closeQuestion();
          onView({ open: true });
        }}
        onComplete={pass.complete}
      />
    </div>
  );
}

/** The themes used last in this source, to begin the digits with. */
function latestThemes({ shown }: ReturnType<typeof useDeskBook>): string[] {
  const latest = [...shown].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return [...new Set(latest.map(({ theme }) => theme))].slice(0, 5);
}

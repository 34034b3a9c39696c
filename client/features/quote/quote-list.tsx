import { Fragment, type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useForPaper } from '#client/lib/paper.ts';
import { monthLabel } from '#shared/dates.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfSaid } from '#shared/quote/shelf-index.ts';
import { hitSpans } from '#shared/search/hit-span.ts';
import { parseLookup } from '#shared/search/lookup.ts';
import styles from './quote.module.css';
import { QuoteRow } from './quote-row.tsx';
import { whoAndWhere } from './who-and-where.ts';

/** Rows drawn at first, and how many more whenever the end comes near. */
const STEP = 16;
const NEAR_END = 800;
/** Rows on paper: more are no reading copy, and leave as a file. */
const ON_PAPER = 500;

interface QuoteListProps {
  study: string;
  frame: ShelfFrame;
  quotes: ReadonlyMap<string, QuoteView>;
  answer: ShelfSaid;
  /** The ids of the result as far as they are here. */
  ids: readonly string[];
  /** Has more of them read, where there are more. */
  onMore: () => void;
  current: string | undefined;
  /** The quote in the panel. */
  opened: string | undefined;
  onOpen: (id: string) => void;
  onCopy: (quote: QuoteView) => void;
  /** Opens a quote with its record of asks and answers. */
  onRecord: (id: string) => void;
  /** Quotes in the collection at hand. */
  collected: ReadonlySet<string>;
  onCollect: (quote: QuoteView) => void;
  ticked: ReadonlySet<string>;
  onTick: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The result, row by row; only what can be seen and a little more is drawn. */
export function QuoteList(props: QuoteListProps) {
  const { study, frame, quotes, answer, ids, onMore, current, onOpen, onCopy, onRecord, onKeyDown } = props;
  const { opened, collected, onCollect, ticked, onTick } = props;
  const { asked, exact, close } = answer;
  const [drawn, setDrawn] = useState({ of: asked, rows: STEP });
  const at = current === undefined ? 0 : ids.indexOf(current);
  const isForPaper = useForPaper();
  const onScreen = Math.max(drawn.of === asked ? drawn.rows : STEP, at + STEP / 2);
  const rows = isForPaper ? ON_PAPER : onScreen;
  useEffect(() => {
    if (onScreen + STEP > ids.length && ids.length < answer.count) onMore();
  }, [onScreen, ids, answer, onMore]);
  const [place, setPlace] = useState<HTMLOListElement | null>(null);
  useEffect(() => {
    if (asked && current === undefined) place?.scrollTo({ top: 0 });
  }, [asked, current, place]);
  const hitsOf = useMemo(() => {
    const lookup = parseLookup(asked.typed);
    const near = new Set(close.flatMap(({ terms }) => terms));
    return (text: string) => hitSpans(text, lookup, near);
  }, [asked, close]);
  const names = useMemo(
    () => ({
      themes: new Map(frame.themes.map((theme, position) => [theme.id, { ...theme, position }])),
      areas: new Map(frame.areas.map(({ id, name }) => [id, name])),
      months: new Map(
        frame.waves.map(({ id, month }) => [id, monthLabel(month).replace(/^(...)\S*/u, '$1')]),
      ),
    }),
    [frame],
  );
  return (
    <ol
      ref={setPlace}
      className={`scroll ${styles.list}`}
      aria-label="Result"
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - NEAR_END && rows < ids.length)
          setDrawn({ of: asked, rows: rows + STEP });
      }}
    >
      {ids.slice(0, rows).map((id, position) => {
        const quote = quotes.get(id);
        if (!quote) return null;
        const area = quote.area === null ? undefined : names.areas.get(quote.area);
        const month = quote.wave === null ? undefined : names.months.get(quote.wave);
        return (
          <Fragment key={id}>
            {asked.sort === 'match' && exact > 0 && position === exact && (
              <li className={styles.rule}>Close spelling</li>
            )}
            <QuoteRow
              study={study}
              quote={quote}
              themes={quote.themes
                .flatMap((theme) => names.themes.get(theme) ?? [])
                .sort((a, b) => a.position - b.position)}
              {...whoAndWhere(quote.attribution, area, month)}
              isCurrent={id === current}
              hitsOf={hitsOf}
              onOpen={onOpen}
              onCopy={onCopy}
              onRecord={onRecord}
              isOpen={id === opened}
              isCollected={collected.has(id)}
              onCollect={onCollect}
              isTicked={ticked.has(id)}
              onTick={onTick}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}

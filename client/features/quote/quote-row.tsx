import { memo, useEffect, useRef, useState } from 'react';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { HitText } from '#client/ui/hit-text.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import { countWords } from '#shared/span.ts';
import { ClearanceSign } from './clearance-sign.tsx';
import styles from './quote.module.css';
import { ThemeSigns } from './theme-signs.tsx';
import { transcriptPlace } from './transcript-place.ts';

/** Longer quotes are folded after five lines. */
const WHOLE_WORDS = 60;

interface QuoteRowProps {
  study: string;
  quote: QuoteView;
  themes: ShelfFrame['themes'];
  /** Who, and behind it where and when. */
  who: string;
  place: string;
  isCurrent: boolean;
  /** It stands in the panel. */
  isOpen: boolean;
  /** It lies in the collection at hand. */
  isCollected: boolean;
  isTicked: boolean;
  hitsOf: (text: string) => [number, number][];
  onOpen: (id: string) => void;
  onCopy: (quote: QuoteView) => void;
  onRecord: (id: string) => void;
  onCollect: (quote: QuoteView) => void;
  onTick: (id: string) => void;
}

/** A quote in the list: its words, who said them, how far it got, its themes; the current one has its deeds. */
export const QuoteRow = memo(function QuoteRow(props: QuoteRowProps) {
  const { study, quote, themes, who, place, isCurrent, isCollected, isTicked, hitsOf } = props;
  const { isOpen, onOpen, onCopy, onRecord, onCollect, onTick } = props;
  const [isWhole, setWhole] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const isLong = countWords(quote.printed) > WHOLE_WORDS;
  useEffect(() => {
    if (!isCurrent) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    // Arrows pressed in the list take the focus along; those of the search field leave it there.
    if (document.activeElement?.matches('li[data-quote]')) row.current?.focus();
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className={styles.row}
      aria-current={isCurrent || undefined}
      data-quote=""
      data-clearance={quote.clearance}
      tabIndex={isCurrent ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key !== ' ' || event.target !== event.currentTarget) return;
        event.preventDefault();
        onTick(quote.id);
      }}
      onClick={(event) => {
        const isDeed = event.target instanceof Element && event.target.closest('a, button, label') !== null;
        if (!isDeed && getSelection()?.isCollapsed !== false) onOpen(quote.id);
      }}
    >
      <span className={styles.tick} data-on={isTicked || undefined}>
        <Checkbox isOn={isTicked} hidesWords onChange={() => onTick(quote.id)}>
          Tick: {quote.printed.slice(0, 60)}
        </Checkbox>
      </span>
      <p className={styles.words} data-folded={(isLong && !isWhole) || undefined}>
        “<HitText text={quote.printed} hits={hitsOf(quote.printed)} />”
      </p>
      {isLong && (
        <Button look="quiet" small aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fold' : 'Whole quote'}
        </Button>
      )}
      <div className={styles.signed}>
        <span>
          <b>
            <HitText text={who} hits={hitsOf(who)} />
          </b>
          {place}
        </span>
        <button
          type="button"
          className={styles.state}
          title="What was asked and answered"
          onClick={() => onRecord(quote.id)}
        >
          <ClearanceSign quote={quote} isEdited={isOpen} />
        </button>
      </div>
      <div className={styles.foot}>
        <ThemeSigns themes={themes} hitsOf={hitsOf} />
        {isCurrent && (
          <span className={styles.deeds}>
            <PlaceLink place={transcriptPlace(study, quote.source, quote.turnNumber)}>
              In the transcript
            </PlaceLink>
            <Button look="quiet" small keys={keyLabel('mod+c')} onClick={() => onCopy(quote)}>
              Copy with attribution
            </Button>
            <Button
              deed="collection.collect"
              look="quiet"
              small
              icon={isCollected ? 'check' : 'plus'}
              keys="B"
              aria-pressed={isCollected}
              onClick={() => onCollect(quote)}
            >
              {isCollected ? 'In collection' : 'Collect'}
            </Button>
          </span>
        )}
        {!isCurrent && isCollected && (
          <span className={styles.collected}>
            <Icon name="check" /> In collection
          </span>
        )}
      </div>
    </li>
  );
});

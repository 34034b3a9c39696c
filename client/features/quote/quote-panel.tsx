import { useQuery } from '@tanstack/react-query';
import { clock, longDay } from '#client/lib/day.ts';
import type { Deed } from '#client/lib/deed.ts';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import { codersQuery, transcriptQuery } from './api.ts';
import { ClearanceSign } from './clearance-sign.tsx';
import styles from './quote.module.css';
import { QuoteContext } from './quote-context.tsx';
import { ThemeSigns } from './theme-signs.tsx';
import { transcriptPlace } from './transcript-place.ts';
import { whoAndWhere } from './who-and-where.ts';

interface QuotePanelProps {
  study: string;
  frame: ShelfFrame;
  quote: QuoteView;
  unmark: Deed<unknown, QuoteView>;
  onCopy: (quote: QuoteView) => void;
  onClose: () => void;
}

/** One quote large, with the words around it and everything known of it. */
export function QuotePanel({ study, frame, quote, unmark, onCopy, onClose }: QuotePanelProps) {
  const { data: source } = useQuery({ ...transcriptQuery(study, quote.source), throwOnError: false });
  const { data: coders } = useQuery({ ...codersQuery(study), throwOnError: false });
  const area = frame.areas.find(({ id }) => id === quote.area)?.name;
  const wave = frame.waves.find(({ id }) => id === quote.wave);
  const { who, place } = whoAndWhere(quote.attribution, area, wave && monthLabel(wave.month));
  const marker = coders?.find(({ id }) => id === quote.by)?.name;
  const themes = frame.themes.filter(({ id }) => quote.themes.some((theme) => theme === id));
  const where = [
    quote.turnNumber === null ? '' : `turn ${quote.turnNumber}`,
    quote.time === null ? '' : clock(quote.time),
  ].filter(Boolean);
  return (
    <Panel
      title="Quote"
      width={420}
      overUnder={1180}
      onClose={onClose}
      footer={
        <div className={styles.actions}>
          <Button keys={keyLabel('mod+c')} onClick={() => onCopy(quote)}>
            Copy
          </Button>
          <ButtonLink place={transcriptPlace(study, quote.source, quote.turnNumber)}>
            Open transcript
          </ButtonLink>
          <Button look="quiet" busy={unmark.isRunning} onClick={() => unmark.run(quote)}>
            Unmark
          </Button>
          {unmark.error && <ErrorNote what={unmark.error.message} help={unmark.error.help} />}
        </div>
      }
    >
      <div className={styles.panel}>
        <blockquote className={styles.large}>“{quote.text}”</blockquote>
        <p className={styles.by}>
          <b>{who}</b>
          {place}
        </p>
        <dl className={styles.facts}>
          <dt>Clearance</dt>
          <dd>
            <ClearanceSign quote={quote} />
          </dd>
          <dt>Themes</dt>
          <dd>{themes.length > 0 ? <ThemeSigns themes={themes} /> : 'No theme coded on these words yet'}</dd>
          <dt>Source</dt>
          <dd>{[source?.title ?? '', ...where].filter(Boolean).join(' · ')}</dd>
          <dt>Marked by</dt>
          <dd>{coders && [marker ?? '', longDay(quote.at)].filter(Boolean).join(', ')}</dd>
          {quote.note !== '' && (
            <>
              <dt>Note</dt>
              <dd>{quote.note}</dd>
            </>
          )}
        </dl>
        <QuoteContext study={study} quote={quote} />
      </div>
    </Panel>
  );
}

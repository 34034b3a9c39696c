import { useQuery } from '@tanstack/react-query';
import { longDay } from '#client/lib/day.ts';
import type { Deed } from '#client/lib/deed.ts';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import { codersQuery, transcriptQuery } from './api.ts';
import styles from './quote.module.css';
import { QuoteContext } from './quote-context.tsx';
import { ThemeSigns } from './theme-signs.tsx';
import { transcriptPlace } from './transcript-place.ts';

interface QuoteFactsProps {
  study: string;
  frame: ShelfFrame;
  quote: QuoteView;
  unmark: Deed<unknown, QuoteView>;
  onCopy: (quote: QuoteView) => void;
}

/** Everything else known of a quote: its themes, source and marker, the words around it, and what to do with it. */
export function QuoteFacts({ study, frame, quote, unmark, onCopy }: QuoteFactsProps) {
  const { data: source } = useQuery({ ...transcriptQuery(study, quote.source), throwOnError: false });
  const { data: coders } = useQuery({ ...codersQuery(study), throwOnError: false });
  const marker = coders?.find(({ id }) => id === quote.by)?.name;
  const themes = frame.themes.filter(({ id }) => quote.themes.some((theme) => theme === id));
  return (
    <>
      <dl className={styles.facts}>
        <dt>Themes</dt>
        <dd>{themes.length > 0 ? <ThemeSigns themes={themes} /> : 'No theme coded on these words yet'}</dd>
        <dt>Source</dt>
        <dd>{source?.title ?? ''}</dd>
        <dt>Marked by</dt>
        <dd>{coders && [marker ?? '', longDay(quote.at)].filter(Boolean).join(', ')}</dd>
      </dl>
      <QuoteContext study={study} quote={quote} />
      <div className={styles.actions}>
        <ButtonLink place={transcriptPlace(study, quote.source, quote.turnNumber)}>
          Open transcript
        </ButtonLink>
        <Button small keys={keyLabel('mod+c')} onClick={() => onCopy(quote)}>
          Copy
        </Button>
        <Button
          deed="quote.remove"
          small
          look="quiet"
          busy={unmark.isRunning}
          onClick={() => unmark.run(quote)}
        >
          Unmark
        </Button>
        {unmark.error && <ErrorNote what={unmark.error.message} help={unmark.error.help} />}
      </div>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { copyRich } from '#client/lib/copy.ts';
import { clock } from '#client/lib/day.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { ExcerptView } from '#shared/api/analysis.ts';
import { monthLabel } from '#shared/dates.ts';
import type { MarkShape } from '#shared/drawing/mark-shapes.ts';
import { copiedQuote } from '#shared/quote/copied.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import type { Copied } from './printed-of.ts';
import styles from './quotes.module.css';

interface QuoteProps {
  study: string;
  excerpt: ExcerptView;
  kind: ThemeKind | null;
  /** The mark of its cell; other voices have the half. */
  shape: MarkShape;
  isProvisional: boolean;
  month: string;
  /** The words as they may be copied. */
  printed: Copied;
}

/** An excerpt in the speaker's words, with who and where in the transcript. */
export function Quote(props: QuoteProps) {
  const { study, excerpt, kind, shape, isProvisional, month, printed } = props;
  const say = useToast();
  const { text, attribution, source, time, voice, codings } = excerpt;
  const copy = () =>
    void copyRich(copiedQuote(printed, monthLabel(month))).then(
      () =>
        say({
          title: 'Copied with attribution',
          detail: printed.audiences.length > 0 ? '' : 'marked as not cleared',
        }),
      () => say({ title: 'Not copied', detail: 'The browser did not allow it.' }),
    );
  return (
    <blockquote
      className={styles.quote}
      data-voice={voice}
      data-quote=""
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.target !== event.currentTarget)
          return;
        event.preventDefault();
        copy();
      }}
    >
      <p>“{text}”</p>
      <footer>
        <Mark shape={shape} kind={kind} isProvisional={isProvisional} size={15} />
        <span>{attribution}</span>
        <span className={styles.copy}>
          <IconButton icon="quotes" label="Copy with attribution" keys="C" size="small" onClick={copy} />
        </span>
        <Link
          to="/studies/$study/sources/$source"
          params={{ study, source }}
          search={{ coding: codings[0]?.id }}
          aria-label={time === null ? 'Open the transcript here' : `Open the transcript at ${clock(time)}`}
        >
          {time === null ? 'open' : clock(time)}
        </Link>
      </footer>
    </blockquote>
  );
}

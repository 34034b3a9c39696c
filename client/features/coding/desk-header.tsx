import { memo, type ReactNode } from 'react';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { SourceForm, SourceView } from '#shared/source/source.ts';
import styles from './desk.module.css';
import { useSeenTurns } from './use-seen-turns.ts';

interface DeskHeaderProps {
  source: SourceView;
  frame: HTMLElement | null;
  reader: HTMLElement | null;
  /** Says which codings are shown, and changes it. */
  show: ReactNode;
  /** The way to what a reading proposes. */
  proposals: Place | undefined;
  /** What else can be done with the text. */
  menu: ReactNode;
  before: (() => void) | undefined;
  next: (() => void) | undefined;
}

const FORMS: Record<SourceForm, string> = {
  transcript: 'full transcript',
  'full-notes': 'full notes',
  summary: 'summary',
  structured: 'structured notes',
};
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const number = new Intl.NumberFormat();

/** What this source is, which of its turns are seen, whose codings are shown, and the way to its neighbours. */
export const DeskHeader = memo(function DeskHeader(props: DeskHeaderProps) {
  const { source, before, next } = props;
  const seen = useSeenTurns(props.frame, props.reader);
  const kind = source.kind.replace('-', ' ');
  return (
    <header className={styles.header}>
      <div className={styles.about}>
        <h1 tabIndex={-1} title={source.title}>
          {source.title}
        </h1>
        <p>
          {kind.charAt(0).toUpperCase() + kind.slice(1)}, {FORMS[source.form]}
          {source.conductedOn !== null && ` · held ${day.format(new Date(source.conductedOn))}`}
          {` · ${number.format(source.words)} words`}
          {seen && ` · turns ${seen.first}–${seen.last} of ${source.turns.length}`}
        </p>
      </div>
      <div className={styles.tools}>
        {props.show}
        {props.proposals && (
          <span className={styles.propose}>
            <ButtonLink small look="quiet" deed="codebook.begin" place={props.proposals}>
              Propose themes
            </ButtonLink>
          </span>
        )}
        {props.menu}
        <IconButton icon="left" label="Previous source" disabled={!before} onClick={before} />
        <IconButton icon="right" label="Next source" disabled={!next} onClick={next} />
      </div>
    </header>
  );
});

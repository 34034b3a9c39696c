import { useEffect, useRef, useState } from 'react';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Coding, Stance } from '#shared/coding/coding.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './panel.module.css';
import { StanceRow } from './stance-row.tsx';

interface AppliedThemeProps {
  coding: Coding;
  theme: Theme | undefined;
  /** Who coded it. */
  coder: string;
  isChosen: boolean;
  /** On other words that only overlap the selected ones. */
  isElsewhere: boolean;
  isAwaiting: boolean;
  /** Its time of telling takes the focus. */
  isToldAsked: boolean;
  onChoose: () => void;
  onRemove: () => void;
  onStance: (stance: Stance | null) => void;
  onTold: (told: string) => void;
  onPrompted: () => void;
  onEdges: () => void;
  /** The one key for the stance was pressed, or the time was told. */
  onDone: () => void;
}

const when = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A theme on the selected words: its stance, the time the words tell of, whether we asked, and who applied it. */
export function AppliedTheme(props: AppliedThemeProps) {
  const { coding, theme, coder, isChosen, isElsewhere, isAwaiting } = props;
  const [told, setTold] = useState(coding.told);
  useEffect(() => setTold(coding.told), [coding.told]);
  const field = useRef<HTMLInputElement>(null);
  const { isToldAsked } = props;
  useEffect(() => {
    if (isToldAsked) field.current?.focus({ preventScroll: true });
  }, [isToldAsked]);
  const title = theme?.title ?? 'A theme that is gone';
  const asksStance = theme?.kind === 'threat' || coding.stance !== null;
  const keep = () => {
    if (told.trim() !== coding.told) props.onTold(told.trim());
  };
  return (
    <article className={styles.applied} aria-label={title} data-chosen={isChosen || undefined}>
      <div className={styles.head}>
        <KindShape kind={theme?.kind ?? null} tint={theme?.tint ?? null} />
        {isElsewhere ? (
          <button type="button" className={styles.name} onClick={props.onChoose}>
            {title}
          </button>
        ) : (
          <h3 className={styles.name}>{title}</h3>
        )}
        <IconButton icon="close" label={`Remove ${title}`} keys="X" size="small" onClick={props.onRemove} />
      </div>
      {asksStance && !isElsewhere && (
        <StanceRow
          stance={coding.stance}
          isOwed={coding.stance === null}
          isAwaiting={isAwaiting}
          onSet={props.onStance}
          onDone={props.onDone}
        />
      )}
      {!isElsewhere && (
        <dl className={styles.facts}>
          <dt>
            Told about <Kbd>D</Kbd>
          </dt>
          <dd>
            <input
              ref={field}
              className={styles.told}
              value={told}
              aria-label={`When ${title} is told about`}
              placeholder="time of telling"
              onChange={(event) => setTold(event.target.value)}
              onBlur={keep}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== 'Escape') return;
                event.preventDefault();
                event.stopPropagation();
                if (event.key === 'Enter') keep();
                else setTold(coding.told);
                props.onDone();
              }}
            />
          </dd>
          <dt>
            Prompted <Kbd>P</Kbd>
          </dt>
          <dd>
            <button
              type="button"
              className={styles.switch}
              aria-pressed={coding.prompted}
              aria-label={`${title} was prompted`}
              onClick={props.onPrompted}
            >
              {coding.prompted ? 'yes, we asked' : 'no, own words'}
            </button>
          </dd>
          <dt>
            Words <Kbd>A</Kbd>
          </dt>
          <dd>
            <button type="button" className={styles.switch} onClick={props.onEdges}>
              move the edges
            </button>
          </dd>
          <dt>Applied</dt>
          <dd>
            {coder}, {when.format(new Date(coding.createdAt))}
          </dd>
        </dl>
      )}
    </article>
  );
}

import { useEffect, useState } from 'react';
import { IconButton } from '#client/ui/icon-button.tsx';
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
  onChoose: () => void;
  onRemove: () => void;
  onStance: (stance: Stance | null) => void;
  onChange: (changes: { told?: string; prompted?: boolean }) => void;
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
  const title = theme?.title ?? 'A theme that is gone';
  const asksStance = theme?.kind === 'threat' || coding.stance !== null;
  const keep = () => {
    if (told.trim() !== coding.told) props.onChange({ told: told.trim() });
  };
  return (
    <section className={styles.applied} aria-label={title} data-chosen={isChosen || undefined}>
      <div className={styles.head}>
        <KindShape kind={theme?.kind ?? null} />
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
          <dt>Told about</dt>
          <dd>
            <input
              className={styles.told}
              value={told}
              aria-label={`When ${title} is told about`}
              placeholder="time of telling"
              onChange={(event) => setTold(event.target.value)}
              onBlur={keep}
              onKeyDown={(event) => {
                if (event.key === 'Enter') keep();
              }}
            />
          </dd>
          <dt>Prompted</dt>
          <dd>
            <button
              type="button"
              className={styles.switch}
              aria-pressed={coding.prompted}
              aria-label={`${title} was prompted`}
              onClick={() => props.onChange({ prompted: !coding.prompted })}
            >
              {coding.prompted ? 'yes, we asked' : 'no, own words'}
            </button>
          </dd>
          <dt>Applied</dt>
          <dd>
            {coder}, {when.format(new Date(coding.createdAt))}
          </dd>
        </dl>
      )}
    </section>
  );
}

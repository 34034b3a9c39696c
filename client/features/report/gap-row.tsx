import { useEffect, useRef, useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { Gap } from '#shared/report/gap.ts';
import { AsideForm } from './aside-form.tsx';
import styles from './gap-list.module.css';

interface GapRowProps {
  gap: Gap;
  /** The line it stands at by now. */
  line: number | undefined;
  isCurrent: boolean;
  /** Where it is mended, if elsewhere. */
  place: Place | undefined;
  onGo: () => void;
  onInsert: () => void;
  onSetAside: (reason: string) => Promise<void>;
}

const LABELS = { ask: 'Ask', evidence: 'Show evidence', insert: 'Add line', open: 'Open' } as const;

/** One thing that is missing or does not hold, with its place and what mends it. */
export function GapRow({ gap, line, isCurrent, place, onGo, onInsert, onSetAside }: GapRowProps) {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { mends } = gap;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className={styles.row}
      data-stops={gap.stops || undefined}
      data-current={isCurrent || undefined}
    >
      <span className={styles.sign}>
        {gap.stops ? <Icon name="warn" /> : <i />}
        <span className="vh">{gap.stops ? 'Stops the freeze: ' : 'To consider: '}</span>
      </span>
      <span className={styles.words}>
        <b>{gap.title}</b>
        <small title={gap.detail}>{gap.detail}</small>
      </span>
      {line === undefined ? (
        <span />
      ) : (
        <button type="button" className={styles.line} onClick={onGo}>
          line {line}
        </button>
      )}
      <span className={styles.mend}>
        {mends?.does === 'insert' && (
          <Button deed="report.change" small onClick={onInsert}>
            {mends.line?.startsWith('::') ? 'Insert' : LABELS.insert}
          </Button>
        )}
        {mends && mends.does !== 'insert' && place && (
          <ButtonLink place={place} small>
            {LABELS[mends.does]}
          </ButtonLink>
        )}
      </span>
      <span className={styles.aside}>
        {!gap.stops && (
          <IconButton
            deed="report.set-aside"
            ref={opener}
            icon="close"
            size="small"
            label={`Set aside: ${gap.title}`}
            onClick={() => setAsking(true)}
          />
        )}
        {isAsking && (
          <AsideForm
            gap={gap}
            onSetAside={onSetAside}
            onClose={() => {
              setAsking(false);
              opener.current?.focus();
            }}
          />
        )}
      </span>
    </li>
  );
}

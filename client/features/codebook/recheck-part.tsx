import type { ReactNode } from 'react';
import { Allowed } from '#client/ui/allowed.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import styles from './recheck.module.css';

interface RecheckPartProps {
  title: string;
  count: number;
  ticked: number;
  onTickAll: (isOn: boolean) => void;
  /** What settles those that are ticked; undefined where that cannot be done to many. */
  deed: { label: string; keys: string; run: () => void } | undefined;
  children: ReactNode;
}

/** One sort of what waits, and what can be said of many at once. */
export function RecheckPart({ title, count, ticked, onTickAll, deed, children }: RecheckPartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <header>
        <Allowed deed="pass.add">
          <Checkbox
            hidesWords
            isOn={ticked === count}
            isMixed={ticked > 0 && ticked < count}
            onChange={onTickAll}
          >
            {`Tick all: ${title}`}
          </Checkbox>
        </Allowed>
        <h3>
          {title} <span>{count}</span>
        </h3>
        {deed && ticked > 0 && (
          <Button deed="pass.add" small keys={deed.keys} onClick={deed.run}>
            {deed.label}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

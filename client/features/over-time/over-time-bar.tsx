import type { ReactNode } from 'react';
import { Segmented } from '#client/ui/segmented.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { KindToggles } from './kind-toggles.tsx';
import styles from './over-time-bar.module.css';
import type { KindKey } from './rows.ts';

export type View = 'areas' | 'all' | 'theme' | 'compare';

interface OverTimeBarProps {
  /** What the stories rest on, or that it is being read. */
  note: string;
  view: View;
  onView: (view: View) => void;
  /** The kinds that occur in the study. */
  kinds: readonly KindKey[];
  shown: readonly KindKey[];
  onKinds: (shown: KindKey[]) => void;
  withOthers: boolean;
  onOthers: (withOthers: boolean) => void;
  differ: boolean;
  onDiffer: (differ: boolean) => void;
  /** At the right end: export. */
  children: ReactNode;
}

/** The head of the page: which view, which kinds, whose voices. */
export function OverTimeBar(props: OverTimeBarProps) {
  const { note, view, onView, kinds, shown, onKinds, withOthers, onOthers, differ, onDiffer, children } =
    props;
  return (
    <header>
      <div className={styles.bar}>
        <h1>Over time</h1>
        <p className={styles.note} role="status">
          {note}
        </p>
        <Segmented
          label="View"
          options={[
            { value: 'areas', label: 'By area' },
            { value: 'all', label: 'All areas' },
            { value: 'theme', label: 'One theme' },
            { value: 'compare', label: 'Compare' },
          ]}
          value={view}
          onChange={onView}
        />
      </div>
      <div className={styles.filters}>
        {view !== 'theme' && <KindToggles kinds={kinds} shown={shown} onKinds={onKinds} />}
        <Switch isOn={withOthers} onChange={onOthers}>
          Other voices
        </Switch>
        {view !== 'theme' && (
          <Switch isOn={differ} onChange={onDiffer}>
            {view === 'compare' ? 'Only what differs' : 'Only where areas differ'}
          </Switch>
        )}
        <span className={styles.end}>{children}</span>
      </div>
    </header>
  );
}

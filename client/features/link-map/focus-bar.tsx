import type { ReactNode } from 'react';
import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import type { MapNode } from '#shared/link/map.ts';
import styles from './map-bar.module.css';

interface FocusBarProps {
  node: MapNode;
  steps: 1 | 2;
  onSteps: (steps: 1 | 2) => void;
  /** Folds or unfolds its group; none where it has no group. */
  fold: { words: string; run: () => void } | undefined;
  onAll: () => void;
  /** To the theme's page; none for a group. */
  children?: ReactNode;
}

/** Whose neighbourhood stands out, how far it reaches, and the ways on from there. */
export function FocusBar({ node, steps, onSteps, fold, onAll, children }: FocusBarProps) {
  return (
    <section className={styles.focus} aria-label={`Around ${node.title}`}>
      <KindShape kind={node.kind} size={12} />
      <b title={node.title}>{node.title}</b>
      <Segmented
        label="How far"
        options={[
          { value: '1', label: '1 step' },
          { value: '2', label: '2 steps' },
        ]}
        value={steps === 2 ? '2' : '1'}
        onChange={(value) => onSteps(value === '2' ? 2 : 1)}
      />
      {children}
      {fold && (
        <Button small look="quiet" onClick={fold.run}>
          {fold.words}
        </Button>
      )}
      <Button small look="quiet" icon="close" onClick={onAll}>
        Whole map
      </Button>
    </section>
  );
}

import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { markOf } from '#shared/analysis/mark.ts';
import type { CellMark, Run } from '#shared/report/block.ts';
import styles from './block-view.module.css';

const SIZES = [1, 2, 3] as const;

function DrawnMark({ mark }: { mark: CellMark }) {
  const size = SIZES.find((one) => one === mark.size) ?? null;
  const shape = markOf({ state: mark.state, othersOnly: mark.othersOnly, strength: { size } });
  return shape ? (
    <Mark shape={shape} kind={mark.kind} isProvisional={mark.provisional} size={17} label={mark.name} />
  ) : (
    <span className="vh">{mark.name}</span>
  );
}

/** Words and marks in a line. */
export function BlockRuns({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => {
    const key = String(at);
    if ('mark' in run)
      return (
        <span key={key} className={styles.mark}>
          <DrawnMark mark={run.mark} />
        </span>
      );
    if ('shape' in run)
      return (
        <span key={key} className={styles.mark}>
          <KindShape kind={run.shape} />
        </span>
      );
    if (run.look === 'strong') return <strong key={key}>{run.text}</strong>;
    return run.look === 'plain' ? (
      run.text
    ) : (
      <span key={key} className={styles[run.look]}>
        {run.text}
      </span>
    );
  });
}

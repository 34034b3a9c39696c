import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Chip } from '#client/ui/chip.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { TipArea } from '#client/ui/tip-area.tsx';
import { markOf } from '#shared/analysis/mark.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { ThemeArea } from './area-heads.tsx';
import styles from './theme-body.module.css';

declare module 'react' {
  interface CSSProperties {
    '--theme-columns'?: string;
  }
}

interface ThemeBodyProps {
  kind: ThemeKind | null;
  areas: readonly ThemeArea[];
  /** The areas' headings with their charts. */
  heads: ReactNode;
  /** What stands beside the axis of the first chart. */
  axis: string;
  quotes: ReactNode;
}

/** Charts above, quotes below; once the charts are scrolled away the areas' names, marks and stories stay pinned. */
export function ThemeBody({ kind, areas, heads, axis, quotes }: ThemeBodyProps) {
  const charts = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const element = charts.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(([seen]) => {
      if (seen) setAway(!seen.isIntersecting && seen.boundingClientRect.top < 100);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      className={styles.body}
      style={{ '--theme-columns': `44px repeat(${areas.length}, minmax(230px, 1fr))` }}
    >
      <div className={styles.pinned} data-shown={isAway || undefined} aria-hidden="true">
        <div className={styles.columns}>
          <span />
          {areas.map(({ id, name, cells, trajectory }) => {
            const { suggested, confirmed } = trajectory ?? {};
            return (
              <div key={id} className={styles.small}>
                <b>{name}</b>
                <span className={styles.marks}>
                  {cells.map((cell) => {
                    const shape = cell && markOf(cell);
                    return (
                      shape && (
                        <Mark
                          key={cell.wave}
                          shape={shape}
                          kind={kind}
                          isProvisional={cell.provisional}
                          size={14}
                        />
                      )
                    );
                  })}
                </span>
                {suggested && (
                  <Chip
                    says=""
                    isConfirmed={confirmed != null}
                    differs={confirmed != null && confirmed.label !== suggested.label}
                  >
                    {labelWords[confirmed?.label ?? suggested.label]}
                  </Chip>
                )}
              </div>
            );
          })}
        </div>
      </div>
      <div ref={charts}>
        <TipArea className={styles.charts}>
          <div className={styles.axis} aria-hidden="true">
            {axis}
          </div>
          {heads}
        </TipArea>
      </div>
      {quotes}
    </div>
  );
}

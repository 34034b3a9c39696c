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
    '--theme-least'?: string;
  }
}

interface ThemeBodyProps {
  kind: ThemeKind | null;
  areas: readonly ThemeArea[];
  /** The areas' headings with their charts. */
  heads: ReactNode;
  /** What stands beside the axis of the first chart. */
  axis: string;
  /** What the marks of the charts mean, where that must be said. */
  legend: ReactNode;
  /** The second axis below the charts, where some words name a time of their own. */
  told: ReactNode;
  quotes: ReactNode;
}

/** Least width of an area with the gap before it, and of the column that names the months. */
const AREA_WIDTH = 250;
const MONTH_WIDTH = 44;

/**
 * Charts above, quotes below; once the charts are scrolled away the areas' names, marks and stories stay pinned.
 * Areas that find no room are scrolled sideways, the pinned line with them.
 */
export function ThemeBody({ kind, areas, heads, axis, legend, told, quotes }: ThemeBodyProps) {
  const charts = useRef<HTMLDivElement>(null);
  const pinned = useRef<HTMLDivElement>(null);
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
      style={{
        '--theme-columns': `${MONTH_WIDTH}px repeat(${areas.length}, minmax(0, 1fr))`,
        '--theme-least': `${MONTH_WIDTH + areas.length * AREA_WIDTH}px`,
      }}
    >
      <div className={styles.pinned} data-shown={isAway || undefined} aria-hidden="true">
        <div ref={pinned} className={styles.window}>
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
      </div>
      <div
        className={styles.sideways}
        onScroll={({ currentTarget: { scrollLeft } }) => pinned.current?.scrollTo({ left: scrollLeft })}
      >
        <div className={styles.wide}>
          <div ref={charts}>
            <TipArea className={styles.charts}>
              <div className={styles.axis} aria-hidden="true">
                {axis}
              </div>
              {heads}
            </TipArea>
            {legend}
          </div>
          {told}
          {quotes}
        </div>
      </div>
    </div>
  );
}

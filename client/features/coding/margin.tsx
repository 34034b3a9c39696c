import { memo, useEffect, useMemo, useState } from 'react';
import { afterFrame } from '#client/lib/after-frame.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { Coding } from '#shared/coding/coding.ts';
import type { Drawn } from '#shared/coding/overlap.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './margin.module.css';
import { useMargin } from './use-margin.ts';

interface MarginProps {
  reader: HTMLElement | null;
  frame: HTMLElement | null;
  drawn: readonly Drawn[];
  /** Whether all of the text is there to be measured. */
  isWhole: boolean;
  /** What moves words about: which turns are there, and how large the words are. */
  layout: string;
  codings: ReadonlyMap<string, Coding>;
  themes: ReadonlyMap<string, Theme>;
  /** Initials by coder, where more than one is shown. */
  initials: ReadonlyMap<string, string> | undefined;
  chosen: string | undefined;
  onChoose: (coding: string) => void;
  /** Called when stripes and names have been drawn anew. */
  onDrawn: () => void;
}

const FIRST_LANE = 4;
/** Codings are told apart up to this many deep; deeper ones share the last lane. */
const MOST_LANES = 8;
const STRIPE = 3;

/** How far apart lanes stand, in pixels, and where the labels begin: more lanes stand closer together. */
function laneLayout(deepest: number): { left: (lane: number) => number; labels: number } {
  const lanes = Math.min(deepest, MOST_LANES);
  const step = lanes <= 3 ? 7 : lanes <= 5 ? 5 : 4;
  return {
    left: (lane) => FIRST_LANE + Math.min(lane, MOST_LANES - 1) * step,
    labels: Math.max(30, FIRST_LANE + (lanes - 1) * step + STRIPE + 9),
  };
}
/** Drawn above and below what is seen. */
const BEYOND = 800;

/** Which part of the text is seen, in steps, so that scrolling seldom draws anew. */
function useSeen(frame: HTMLElement | null): { from: number; to: number } {
  const [step, setStep] = useState({ at: 0, height: 0 });
  useEffect(() => {
    if (!frame) return;
    const look = () => {
      const at = Math.floor(frame.scrollTop / (BEYOND / 2));
      const height = frame.clientHeight;
      setStep((before) => (before.at === at && before.height === height ? before : { at, height }));
    };
    afterFrame(look);
    frame.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(frame);
    return () => {
      frame.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [frame]);
  const top = (step.at * BEYOND) / 2;
  return { from: top - BEYOND, to: top + step.height + BEYOND };
}

/** Stripes beside the words and the names of their themes, each tied to its stripe by a line. */
export const Margin = memo(function Margin(props: MarginProps) {
  const { reader, frame, drawn, isWhole, layout, codings, themes, initials, chosen, onChoose } = props;
  const { stripes, labels } = useMargin(reader, drawn, isWhole, layout);
  const { from, to } = useSeen(frame);
  const { onDrawn } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every drawing counts.
  useEffect(onDrawn, [onDrawn, stripes, from, to]);
  const { left, labels: labelsAt } = useMemo(
    () => laneLayout(stripes.reduce((deepest, { lane }) => Math.max(deepest, lane + 1), 0)),
    [stripes],
  );
  const themeOf = (id: string) => themes.get(codings.get(id)?.theme ?? '');
  const title = (id: string) => themeOf(id)?.title ?? '';
  return (
    <div className={styles.margin} data-lights="">
      {stripes
        .filter(({ top, bottom }) => bottom >= from && top <= to)
        .map(({ id, top, bottom, lane }) => (
          <span
            key={id}
            className={styles.stripe}
            data-codings={id}
            data-kind={themeOf(id)?.kind ?? 'unsorted'}
            data-tint={themeOf(id)?.tint ?? undefined}
            style={{ left: left(lane), top, height: bottom - top }}
          />
        ))}
      <svg className={styles.leaders} width="1" height="1" aria-hidden="true">
        {labels
          .filter(({ top }) => top >= from && top <= to)
          .map(({ ids, top, from: stripe }) => (
            <path
              key={ids[0]}
              d={`M${left(stripe.lane) + STRIPE + 1} ${stripe.top + 9}H${labelsAt - 6}L${labelsAt - 2} ${top + 10}`}
              data-codings={ids.join(' ')}
            />
          ))}
      </svg>
      {labels
        .filter(({ top }) => top >= from && top <= to)
        .map(({ ids, top }) => {
          const [id = ''] = ids;
          return ids.length === 1 ? (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className={styles.label}
              style={{ top, left: labelsAt }}
              data-codings={id}
              aria-pressed={id === chosen}
              title={title(id)}
              onClick={() => onChoose(id)}
            >
              <KindShape kind={themeOf(id)?.kind ?? null} tint={themeOf(id)?.tint ?? null} />
              <span className="clip">{title(id)}</span>
              {initials && <span className={styles.who}>{initials.get(codings.get(id)?.coder ?? '')}</span>}
            </button>
          ) : (
            <div
              key={id}
              className={styles.fold}
              style={{ top, left: labelsAt }}
              data-codings={ids.join(' ')}
            >
              <Menu
                align="end"
                trigger={
                  <button type="button" className={styles.folded}>
                    {ids.length} themes
                  </button>
                }
                groups={[
                  ids.map((one) => ({
                    label: title(one),
                    sign: <KindShape kind={themeOf(one)?.kind ?? null} tint={themeOf(one)?.tint ?? null} />,
                    isCurrent: one === chosen,
                    onSelect: () => onChoose(one),
                  })),
                ]}
              />
            </div>
          );
        })}
    </div>
  );
});

import { useRef } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Mark } from '#client/ui/mark.tsx';
import { describeCell } from '#shared/analysis/cell-words.ts';
import { markOf } from '#shared/analysis/mark.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import type { ExcerptView } from '#shared/api/analysis.ts';
import { monthLabel } from '#shared/dates.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import type { ChartWave } from './area-chart.tsx';
import type { Copied } from './printed-of.ts';
import { Quote } from './quote.tsx';
import { AT_FIRST, type QuoteCell, type QuoteRow } from './quote-rows.ts';
import styles from './quotes.module.css';

interface QuotesByMonthProps {
  study: string;
  kind: ThemeKind | null;
  rows: readonly QuoteRow[];
  waves: readonly ChartWave[];
  areas: readonly { id: string; name: string }[];
  absenceWords: number;
  printedOf: (excerpt: ExcerptView) => Copied;
  isOpen: (cell: QuoteCell) => boolean;
  onOpen: (cell: QuoteCell, isOpen: boolean) => void;
}

/** The words month by month, area beside area; where there are none, why. */
export function QuotesByMonth(props: QuotesByMonthProps) {
  const { study, kind, rows, waves, areas, absenceWords, printedOf, isOpen, onOpen } = props;
  const place = useRef<HTMLElement>(null);
  const go = (by: 1 | -1) => {
    const quotes = [...(place.current?.querySelectorAll<HTMLElement>('[data-quote]') ?? [])];
    const at = quotes.findIndex((quote) => quote.contains(document.activeElement));
    quotes[at === -1 ? 0 : Math.max(0, Math.min(quotes.length - 1, at + by))]?.focus();
  };
  useShortcuts('Quotes', [
    { keys: 'j', does: 'Next quote', run: () => go(1) },
    { keys: 'k', does: 'Previous quote', run: () => go(-1) },
  ]);
  return (
    <section ref={place} aria-label="Quotes by month">
      {rows.map((row) => {
        const wave = waves.find(({ id }) => id === row.wave);
        if (!wave) return null;
        return (
          <div key={row.wave} className={styles.month}>
            <h2>
              <abbr title={monthLabel(wave.month)}>{monthLabel(wave.month).slice(0, 3)}</abbr>
              {wave.place === 'open' && <span>open</span>}
            </h2>
            {row.cells.map((here) => {
              const { cell, quotes } = here;
              const area = areas.find(({ id }) => id === here.area)?.name ?? '';
              const shape = cell ? markOf(cell) : null;
              const own = cell ? markOf(cell, false) : null;
              const isProvisional = cell?.provisional ?? wave.place !== 'closed';
              const open = isOpen(here);
              const rest = quotes.length - AT_FIRST;
              return (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
                <div
                  key={here.area}
                  className={styles.cell}
                  aria-label={`${area}, ${monthLabel(wave.month)}`}
                  role="group"
                >
                  {cell?.state !== 'present' && (
                    <p className={styles.nil}>
                      {own && <Mark shape={own} kind={kind} isProvisional={isProvisional} size={15} />}
                      {cell
                        ? capitalised(
                            describeCell({ ...cell, othersOnly: false }, cell.strength, absenceWords),
                          )
                        : ''}
                    </p>
                  )}
                  {(open ? quotes : quotes.slice(0, AT_FIRST)).map((excerpt) => (
                    <Quote
                      key={`${excerpt.source} ${excerpt.start}`}
                      study={study}
                      excerpt={excerpt}
                      kind={kind}
                      shape={excerpt.voice === 'other' ? 'half' : (shape ?? 'hatched')}
                      isProvisional={isProvisional}
                      month={wave.month}
                      printed={printedOf(excerpt)}
                    />
                  ))}
                  {rest > 0 && (
                    <button
                      type="button"
                      className={styles.more}
                      aria-expanded={open}
                      onClick={() => onOpen(here, !open)}
                    >
                      {open ? 'Fewer' : `${rest} more`}
                    </button>
                  )}
                </div>
              );
            })}
          </div>
        );
      })}
    </section>
  );
}

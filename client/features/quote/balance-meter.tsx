import { type BalancePart, drawnOf, type Imbalance } from '#shared/quote/balance.ts';
import styles from './collection.module.css';

/** Things that stand on each other in a month; more are told. */
const HIGH = 3;
const dots = (count: number) => Array.from({ length: count }, (_, at) => at);

interface BalanceMeterProps {
  parts: readonly BalancePart[];
  imbalance: Imbalance | null;
  onShow: (imbalance: Imbalance) => void;
}

/** How often each area, voice and month speaks, thing by thing; and what is weakest, with one remedy. */
export function BalanceMeter({ parts, imbalance, onShow }: BalanceMeterProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: with many areas it scrolls, and a keyboard must reach that.
    <section className={styles.balance} aria-label="Balance of voices" tabIndex={0}>
      {parts.map(({ by, title, rows }) => (
        <div key={by} className={styles.part} data-by={by}>
          <h2>{title}</h2>
          <ul>
            {rows.map(({ word, label, count }) => {
              const { dots: drawn, more } = drawnOf(count, by === 'wave' ? HIGH : undefined);
              const isWeak = imbalance?.by === by && imbalance.word === word;
              return (
                <li key={word} data-weak={isWeak || undefined} title={`${label}: ${count}`}>
                  <span className={styles.label} aria-hidden={by === 'wave' || undefined}>
                    {by === 'wave' ? label.charAt(0) : label}
                  </span>
                  {by === 'wave' && <span className="vh">{label}</span>}
                  <span className={styles.dots} aria-hidden="true">
                    {dots(drawn).map((at) => (
                      <i key={at} />
                    ))}
                    {more > 0 && <em>+{more}</em>}
                  </span>
                  <b className={by === 'wave' ? 'vh' : undefined}>{count}</b>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {imbalance && (
        <p className={styles.says}>
          <b>{imbalance.says}</b> {imbalance.remedy}{' '}
          {imbalance.show && (
            <button type="button" onClick={() => onShow(imbalance)}>
              Show them
            </button>
          )}
        </p>
      )}
    </section>
  );
}

import styles from './words-ticks.module.css';

interface WordsTicksProps<Id extends string> {
  legend: string;
  /** Words with who said them when; ids that stand for the same words are ticked as one. */
  items: readonly { key: string; words: string; note: string; ids: readonly Id[] }[];
  ticked: readonly Id[];
  onTick: (ticked: readonly Id[]) => void;
}

/** Words to be named as evidence, one tick each; nothing where there are none. */
export function WordsTicks<Id extends string>({ legend, items, ticked, onTick }: WordsTicksProps<Id>) {
  if (items.length === 0) return null;
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {items.map(({ key, words, note, ids }) => {
        const isTicked = ids.some((id) => ticked.includes(id));
        return (
          <label key={key}>
            <input
              type="checkbox"
              checked={isTicked}
              onChange={() =>
                onTick(isTicked ? ticked.filter((id) => !ids.includes(id)) : [...ticked, ...ids.slice(0, 1)])
              }
            />
            <span className={styles.words}>
              “{words}”<small>{note}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

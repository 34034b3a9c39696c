import { SelectField } from '#client/ui/select-field.tsx';
import styles from './compare.module.css';
import type { Comparable, CompareBy, CompareOptions } from './compare-blocks.ts';

interface CompareBarProps {
  options: CompareOptions;
  compared: Comparable | undefined;
  /** `2020-08..2020-12` */
  onWith: (word: string) => void;
}

const BY_WORDS: Record<CompareBy, string> = { waves: 'two waves', areas: 'two areas', phases: 'two phases' };
const BYS: readonly CompareBy[] = ['waves', 'areas', 'phases'];

/** What is compared with what; only what there are two of can be chosen. */
export function CompareBar({ options, compared, onWith }: CompareBarProps) {
  const possible = BYS.filter((by) => options[by].length > 1);
  if (possible.length === 0) return null;
  const by = compared?.by ?? possible[0] ?? 'waves';
  const { first, second } = compared ?? {};
  const choices = options[by].map(({ word, name }) => ({ value: word, label: name }));
  /** Taking what stands on the other side exchanges the two; waves stay in their order. */
  const choose = (one: string, other: string) => {
    const words = [one, other];
    onWith((by === 'waves' ? words.toSorted() : words).join('..'));
  };
  return (
    <div className={styles.bar}>
      <SelectField
        label="What is compared"
        hidesLabel
        value={by}
        onChange={(next) => {
          const pair = (next === 'waves' ? options.waves.slice(-2) : options[next].slice(0, 2)).map(
            ({ word }) => word,
          );
          onWith(pair.join('..'));
        }}
        options={possible.map((value) => ({ value, label: `Compare ${BY_WORDS[value]}` }))}
      />
      {first && second && (
        <>
          <SelectField
            label="The first"
            hidesLabel
            value={first.word}
            onChange={(word) => choose(word, word === second.word ? first.word : second.word)}
            options={choices}
          />
          <span>and</span>
          <SelectField
            label="The second"
            hidesLabel
            value={second.word}
            onChange={(word) => choose(word === first.word ? second.word : first.word, word)}
            options={choices}
          />
        </>
      )}
    </div>
  );
}

import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { Literal } from '#shared/coding/passage-query.ts';
import styles from './conditions.module.css';
import { type ConditionOption, conditionWords } from './conditions.ts';

interface ConditionChipProps {
  literal: Literal;
  options: readonly ConditionOption[];
  onOpposite: () => void;
  onOr: () => void;
  onRemove: () => void;
}

/** One condition, with what can be done to it. */
export function ConditionChip({ literal, options, onOpposite, onOr, onRemove }: ConditionChipProps) {
  const { words, kind } = conditionWords(literal, options);
  return (
    <Menu
      trigger={
        <Button small opens>
          <span className={styles.chip} data-not={literal.not || undefined}>
            {kind !== undefined && <KindShape kind={kind} />}
            <span className={styles.chipWords}>{words}</span>
          </span>
        </Button>
      }
      groups={[
        [
          { label: literal.not ? 'With it, not without' : 'Without it', onSelect: onOpposite },
          { label: 'Or …', hint: 'another condition that will do instead', onSelect: onOr },
        ],
        [{ label: 'Remove', onSelect: onRemove }],
      ]}
    />
  );
}

import { Fragment, useMemo, useState } from 'react';
import { ButtonPicker } from '#client/ui/button-picker.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Literal, Rows } from '#shared/coding/passage-query.ts';
import { ConditionChip } from './condition-chip.tsx';
import styles from './conditions.module.css';
import type { ConditionOption } from './conditions.ts';

interface ConditionBarProps {
  rows: Rows;
  options: readonly ConditionOption[];
  onRows: (rows: Rows) => void;
  /** Where the next condition goes: a row of its own, or into a row as its “or”. Undefined while nobody adds one. */
  adding: number | 'new' | undefined;
  onAdding: (to: number | 'new' | undefined) => void;
}

/** Which passages are shown: conditions that all hold, each of which may name several that will do. */
export function ConditionBar({ rows, options, onRows, adding, onAdding }: ConditionBarProps) {
  const [said, setSaid] = useState('');
  const items = useMemo(
    () =>
      options.map(({ id, title, group, kind }) => ({
        id,
        title,
        group,
        ...(kind !== undefined && { sign: <KindShape kind={kind} /> }),
      })),
    [options],
  );
  const changeRow = (at: number, change: (row: readonly Literal[]) => readonly Literal[]) =>
    onRows(rows.map((row, place) => (place === at ? change(row) : row)).filter((row) => row.length > 0));
  const add = (id: string) => {
    const option = options.find((one) => one.id === id);
    if (!option) return;
    const literal: Literal = { ...option.condition, not: false };
    if (typeof adding === 'number') changeRow(adding, (row) => [...row, literal]);
    else onRows([...rows, [literal]]);
    setSaid(`${option.title} added`);
    onAdding(undefined);
  };
  return (
    <section className={styles.bar} aria-label="Conditions">
      {rows.map((row, at) => (
        <Fragment key={JSON.stringify(row)}>
          {at > 0 && <span className={styles.joint}>and</span>}
          <span className={styles.row}>
            {row.map((literal, place) => (
              <Fragment key={JSON.stringify(literal)}>
                {place > 0 && <span className={styles.joint}>or</span>}
                <ConditionChip
                  literal={literal}
                  options={options}
                  onOpposite={() =>
                    changeRow(at, (all) =>
                      all.map((one, here) => (here === place ? { ...one, not: !one.not } : one)),
                    )
                  }
                  onOr={() => onAdding(at)}
                  onRemove={() => changeRow(at, (all) => all.filter((_, here) => here !== place))}
                />
              </Fragment>
            ))}
          </span>
        </Fragment>
      ))}
      <ButtonPicker
        button={{
          small: true,
          look: rows.length === 0 ? 'plain' : 'quiet',
          icon: 'plus',
          keys: 'F',
          children: rows.length === 0 ? 'Narrow by theme, area, month, voice …' : 'and',
        }}
        isOpen={adding !== undefined}
        onOpen={(isOpen) => onAdding(isOpen ? 'new' : undefined)}
        label="Add a condition"
        placeholder={typeof adding === 'number' ? 'Or: a theme, area, month …' : 'A theme, area, month …'}
        noun="conditions"
        items={items}
        onPick={add}
      />
      <span className="vh" role="status">
        {said}
      </span>
    </section>
  );
}

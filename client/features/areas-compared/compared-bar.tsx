import type { ReactNode } from 'react';
import { SelectField } from '#client/ui/select-field.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { Movement, movementWords } from '#shared/analysis/movement.ts';
import { Scope } from '#shared/analysis/scope.ts';
import styles from './compared.module.css';
import { type ComparedFilter, type ComparedRow, shownRows } from './rows.ts';

interface ComparedBarProps {
  /** All themes; undefined while they are being read. */
  rows: readonly ComparedRow[] | undefined;
  filter: ComparedFilter;
  onFilter: (change: Partial<ComparedFilter>) => void;
  /** At the right end: export. */
  children: ReactNode;
}

const ALL = 'all';
const KINDS = ['change', 'enabler', 'threat', 'opportunity', 'unsorted'] as const;
const KIND_WORDS: Record<(typeof KINDS)[number], string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Opportunities',
  unsorted: 'Unsorted',
};
const SCOPE_WORDS: Record<Scope, string> = {
  'shared-by-all': 'in all areas',
  'shared-by-some': 'in some areas',
  'one-area-only': 'in one area only',
  nowhere: 'in none',
  undetermined: 'undetermined',
};

/** What is compared, and what it is narrowed to; each choice says how many it would leave. */
export function ComparedBar({ rows = [], filter, onFilter, children }: ComparedBarProps) {
  const left = (change: Partial<ComparedFilter>) => shownRows(rows, { ...filter, ...change }).length;
  const shown = left({});
  return (
    <header className={styles.bar}>
      <h1>Areas compared</h1>
      <p role="status">
        {shown === rows.length ? `${rows.length} themes` : `${shown} of ${rows.length} themes`}
      </p>
      <SelectField
        label="Kind"
        hidesLabel
        value={filter.kind ?? ALL}
        options={[
          { value: ALL, label: 'All kinds' },
          ...KINDS.map((kind) => ({ value: kind, label: `${KIND_WORDS[kind]} (${left({ kind })})` })),
        ]}
        onChange={(kind) => onFilter({ kind: kind === ALL ? undefined : kind })}
      />
      <SelectField
        label="Where"
        hidesLabel
        value={filter.scope ?? ALL}
        options={[
          { value: ALL, label: 'Wherever raised' },
          ...Scope.options.map((scope) => ({
            value: scope,
            label: `${SCOPE_WORDS[scope]} (${left({ scope })})`,
          })),
        ]}
        onChange={(scope) => onFilter({ scope: scope === ALL ? undefined : scope })}
      />
      <SelectField
        label="Which way"
        hidesLabel
        value={filter.movement ?? ALL}
        options={[
          { value: ALL, label: 'Alike or apart' },
          ...Movement.options.map((movement) => ({
            value: movement,
            label: `${movementWords[movement]} (${left({ movement })})`,
          })),
        ]}
        onChange={(movement) => onFilter({ movement: movement === ALL ? undefined : movement })}
      />
      <Switch isOn={filter.apart} onChange={(apart) => onFilter({ apart })}>
        Status apart
      </Switch>
      <span className={styles.end}>{children}</span>
    </header>
  );
}

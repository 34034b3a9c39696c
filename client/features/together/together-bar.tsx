import { Segmented } from '#client/ui/segmented.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Switch } from '#client/ui/switch.tsx';
import type { KindKey } from '#shared/analysis/together-table.ts';
import { THEME_KINDS } from '#shared/theme/theme.ts';
import styles from './together-bar.module.css';

export interface TogetherNarrowed {
  rows: KindKey | undefined;
  columns: KindKey | undefined;
  area: string | undefined;
  wave: string | undefined;
  withOthers: boolean;
  within: 'turn' | 'passage';
  least: number;
}

interface TogetherBarProps {
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; name: string }[];
  narrowed: TogetherNarrowed;
  onNarrow: (change: Partial<TogetherNarrowed>) => void;
}

const WORDS: Record<KindKey, string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Ways to overcome',
  unsorted: 'Unsorted',
};
const KINDS: readonly KindKey[] = [...THEME_KINDS, 'unsorted'];
const LEAST = [1, 2, 3, 5, 10];
const kindOf = (word: string) => KINDS.find((kind) => kind === word);

/** What is counted, and which themes are set against which. */
export function TogetherBar({ areas, waves, narrowed, onNarrow }: TogetherBarProps) {
  const kinds = [
    { value: '', label: 'All themes' },
    ...KINDS.map((kind) => ({ value: kind, label: WORDS[kind] })),
  ];
  return (
    <div className={styles.bar}>
      <div className={styles.choices}>
        <SelectField
          label="Rows"
          hidesLabel
          options={kinds}
          value={narrowed.rows ?? ''}
          onChange={(word) => onNarrow({ rows: kindOf(word) })}
        />
        <span>with</span>
        <SelectField
          label="Columns"
          hidesLabel
          options={kinds}
          value={narrowed.columns ?? ''}
          onChange={(word) => onNarrow({ columns: kindOf(word) })}
        />
      </div>
      <Segmented
        label="Together"
        options={[
          { value: 'turn', label: 'Same turn' },
          { value: 'passage', label: 'Overlapping passages' },
        ]}
        value={narrowed.within}
        onChange={(within) => onNarrow({ within })}
      />
      <div className={styles.choices}>
        <SelectField
          label="Area"
          hidesLabel
          options={[
            { value: '', label: 'All areas' },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={narrowed.area ?? ''}
          onChange={(area) => onNarrow({ area: area || undefined })}
        />
        <SelectField
          label="Month"
          hidesLabel
          options={[
            { value: '', label: 'All months' },
            ...waves.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={narrowed.wave ?? ''}
          onChange={(wave) => onNarrow({ wave: wave || undefined })}
        />
        <SelectField
          label="At least"
          hidesLabel
          options={LEAST.map((turns) => ({
            value: String(turns),
            label: turns === 1 ? 'Once or more' : `${turns} turns or more`,
          }))}
          value={String(narrowed.least)}
          onChange={(least) => onNarrow({ least: Number(least) })}
        />
      </div>
      <Switch isOn={narrowed.withOthers} onChange={(withOthers) => onNarrow({ withOthers })}>
        Other voices
      </Switch>
    </div>
  );
}

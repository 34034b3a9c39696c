import type { ReactNode } from 'react';
import { SelectField } from '#client/ui/select-field.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { type Link, LinkType } from '#shared/link/link.ts';
import { doesWhat } from '#shared/link/words.ts';
import styles from './map-bar.module.css';

export interface MapNarrowed {
  area: string | undefined;
  type: Link['type'] | undefined;
  basis: Link['basis'] | undefined;
  withUnlinked: boolean;
  areFolded: boolean;
}

interface MapBarProps {
  areas: readonly { id: string; name: string }[];
  narrowed: MapNarrowed;
  onNarrow: (change: Partial<MapNarrowed>) => void;
  /** Whether any group has themes on the map. */
  canFold: boolean;
  /** Which kinds are shown. */
  children: ReactNode;
}

const ANY = { value: '', label: 'Any word' };
const TYPES = LinkType.options.map((type) => ({ value: type, label: doesWhat({ type }) }));

/** What the map is narrowed to. */
export function MapBar({ areas, narrowed, onNarrow, canFold, children }: MapBarProps) {
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.choices}>
        <SelectField
          label="Area"
          hidesLabel
          value={narrowed.area ?? ''}
          onChange={(area) => onNarrow({ area: area || undefined })}
          options={[
            { value: '', label: 'All areas' },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          label="What a link does"
          hidesLabel
          value={narrowed.type ?? ''}
          onChange={(type) => onNarrow({ type: LinkType.options.find((one) => one === type) })}
          options={[ANY, ...TYPES]}
        />
        <SelectField
          label="Whose account"
          hidesLabel
          value={narrowed.basis ?? ''}
          onChange={(basis) =>
            onNarrow({ basis: basis === 'participant' || basis === 'researcher' ? basis : undefined })
          }
          options={[
            { value: '', label: 'Anybody’s account' },
            { value: 'participant', label: 'Said by participants' },
            { value: 'researcher', label: 'Researchers’ readings' },
          ]}
        />
      </div>
      <Switch isOn={narrowed.withUnlinked} onChange={(withUnlinked) => onNarrow({ withUnlinked })}>
        Unlinked themes too
      </Switch>
      {canFold && (
        <Switch isOn={narrowed.areFolded} onChange={(areFolded) => onNarrow({ areFolded })}>
          Groups folded
        </Switch>
      )}
    </div>
  );
}

import type { Place } from '#client/lib/place.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { QueueItem } from '#shared/codebook/queue.ts';
import { some } from './kind-words.ts';
import styles from './recheck.module.css';

/** What the queue is narrowed to. */
export interface RecheckNarrowed {
  /** Id of an area. */
  area: string | undefined;
  isMine: boolean;
}

interface RecheckHeadProps {
  items: readonly QueueItem[];
  areas: readonly { id: string; name: string }[];
  narrowed: RecheckNarrowed;
  onNarrow: (narrowed: RecheckNarrowed) => void;
  back: Place;
}

/** How much waits, and what the queue is narrowed to. */
export function RecheckHead({ items, areas, narrowed, onNarrow, back }: RecheckHeadProps) {
  const codings = items.reduce((sum, item) => sum + item.codings.length, 0);
  const sources = new Set(items.flatMap((item) => item.sources.map(({ source }) => source)));
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.eyebrow}>
          <PlaceLink place={back}>Themes</PlaceLink>
        </p>
        <h1>Re-check queue</h1>
        <span className="sub" role="status">
          {items.length === 0
            ? 'empty'
            : [
                some(items.length, 'theme'),
                ...(codings > 0 ? [`${some(codings, 'passage')} to confirm`] : []),
                ...(sources.size > 0 ? [`${some(sources.size, 'source')} to look through`] : []),
              ].join(' · ')}
        </span>
      </div>
      <Checkbox isOn={narrowed.isMine} onChange={(isMine) => onNarrow({ ...narrowed, isMine })}>
        Only what I read or coded
      </Checkbox>
      <SelectField
        label="Area"
        hidesLabel
        options={[
          { value: '', label: 'All areas' },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={narrowed.area ?? ''}
        onChange={(area) => onNarrow({ ...narrowed, area: area === '' ? undefined : area })}
      />
    </header>
  );
}

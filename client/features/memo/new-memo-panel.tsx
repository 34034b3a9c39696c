import { Panel } from '#client/ui/panel.tsx';
import type { PickerEntry } from '#client/ui/search-picker.tsx';
import { type NamedPlace, placeOfKey } from '#shared/memo/place.ts';
import { MemoEditor } from './memo-editor.tsx';
import { PlaceField } from './place-field.tsx';
import styles from './shelf.module.css';

interface NewMemoPanelProps {
  study: string;
  /** The key of the place in the address. */
  asked: string;
  things: readonly PickerEntry[];
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; label: string }[];
  onPlace: (key: string) => void;
  onSaved: (memo: string) => void;
  onClose: () => void;
}

/** Where a memo on anything is written; its draft stays whatever it is said to be on. */
export function NewMemoPanel({ study, asked, onPlace, onSaved, onClose, ...known }: NewMemoPanelProps) {
  const place: NamedPlace | undefined = placeOfKey(asked);
  return (
    <Panel title="New memo" onClose={onClose} width={400}>
      <div className={styles.memo}>
        <PlaceField {...known} place={place} onChange={onPlace} />
        <MemoEditor
          study={study}
          memo={undefined}
          place={place}
          draft="new"
          focus={1}
          rows={12}
          onSaved={({ id }) => onSaved(id)}
          onClose={onClose}
        />
        <p className="sub">A memo on words is written on the coding desk: choose them and press M.</p>
      </div>
    </Panel>
  );
}

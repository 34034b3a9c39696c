import { PickerButton } from '#client/ui/picker-button.tsx';
import type { ImportChoices } from '#shared/import/import.ts';
import { SourceForm, SourceKind } from '#shared/source/source.ts';
import styles from './bulk-bar.module.css';
import { areaItems, formItems, kindItems, monthItems, NOBODY, NONE, personItems } from './choice-lists.ts';
import type { Frame } from './frame.ts';

export type BulkField = 'kind' | 'form' | 'area' | 'wave' | 'participant';

interface BulkPickersProps {
  count: number;
  frame: Frame;
  onPick: (field: BulkField, choices: ImportChoices) => void;
}

/** Values for all that is ticked at once. */
export function BulkPickers({ count, frame, onPick }: BulkPickersProps) {
  const idIn = <Id extends string>(things: readonly { id: Id }[], id: string): Id | null =>
    id === NONE ? null : (things.find((thing) => thing.id === id)?.id ?? null);
  return (
    <>
      <span className={styles.dim}>With the {count}:</span>
      <PickerButton
        label="Kind of all that is ticked"
        value="Kind"
        noun="kinds"
        placeholder="Kind"
        items={kindItems}
        onPick={(id) => {
          const kind = SourceKind.safeParse(id);
          if (kind.success) onPick('kind', { kind: kind.data });
        }}
      />
      <PickerButton
        label="Area of all that is ticked"
        value="Area"
        noun="areas"
        placeholder="Area"
        items={areaItems(frame)}
        onPick={(id) => onPick('area', { area: idIn(frame.areas, id) })}
      />
      <PickerButton
        label="Month of all that is ticked"
        value="Month"
        noun="months"
        placeholder="Month"
        items={monthItems(frame)}
        onPick={(id) => onPick('wave', { wave: idIn(frame.waves, id) })}
      />
      <PickerButton
        label="Participant of all that is ticked"
        value="Participant"
        noun="participants"
        placeholder="Pseudonym or role"
        items={[...personItems(frame, null), NOBODY]}
        onPick={(id) => onPick('participant', { participant: idIn(frame.participants, id) })}
      />
      <PickerButton
        label="Form of all that is ticked"
        value="Form"
        noun="forms"
        placeholder="Form"
        items={formItems}
        onPick={(id) => {
          const form = SourceForm.safeParse(id);
          if (form.success) onPick('form', { form: form.data });
        }}
      />
    </>
  );
}

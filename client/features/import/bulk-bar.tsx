import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { RowFilter } from '#shared/import/row-order.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './bulk-bar.module.css';
import { type BulkField, BulkPickers } from './bulk-pickers.tsx';
import type { Frame } from './frame.ts';

const WORDS: Record<BulkField, string> = {
  kind: 'kind',
  form: 'form',
  area: 'area',
  wave: 'month',
  participant: 'participant',
};

const FILTERS: Record<RowFilter, string> = {
  all: 'All files',
  todo: 'Only those that need me',
  duplicate: 'Only near-duplicates',
  failed: 'Only those not read',
  'left-out': 'Only those not ticked',
};

interface BulkBarProps {
  /** Those shown that are read and not kept yet. */
  files: readonly ImportFile[];
  frame: Frame;
  needFirst: boolean;
  onNeedFirst: (needFirst: boolean) => void;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  onTickAll: (isOn: boolean) => void;
  onChoose: (files: readonly ImportFile[], choices: ImportChoices) => void;
}

/** What is ticked of the rows shown, and values for all of that at once; what a person chose before is asked about. */
export function BulkBar(props: BulkBarProps) {
  const { files, frame, needFirst, onNeedFirst, filter, onFilter, onTickAll, onChoose } = props;
  const [asked, setAsked] = useState<{ field: BulkField; choices: ImportChoices }>();
  const ticked = files.filter((file) => file.keep);
  const chosenBefore = (field: BulkField) => ticked.filter((file) => file[field]?.from === 'person');
  const set = (field: BulkField, choices: ImportChoices) => {
    if (chosenBefore(field).length > 0) setAsked({ field, choices });
    else onChoose(ticked, choices);
  };
  const close = () => setAsked(undefined);
  const before = asked ? chosenBefore(asked.field) : [];
  return (
    <div className={styles.bar}>
      <b>
        <Checkbox
          isOn={ticked.length === files.length && files.length > 0}
          isMixed={ticked.length > 0 && ticked.length < files.length}
          isDisabled={files.length === 0}
          onChange={onTickAll}
        >
          {ticked.length} of {files.length} to keep
        </Checkbox>
      </b>
      {ticked.length > 1 && <BulkPickers count={ticked.length} frame={frame} onPick={set} />}
      <span className={styles.order}>
        <SelectField
          label="Which files are shown"
          hidesLabel
          options={RowFilter.options.map((value) => ({ value, label: FILTERS[value] }))}
          value={filter}
          onChange={onFilter}
        />
        <Checkbox isOn={needFirst} onChange={onNeedFirst}>
          Rows that need me first
        </Checkbox>
      </span>
      {asked && (
        <Dialog
          isOpen
          onClose={close}
          title={`Change the ${WORDS[asked.field]} you chose?`}
          footer={
            <>
              <Button
                onClick={() => {
                  onChoose(ticked, asked.choices);
                  close();
                }}
              >
                Change all {ticked.length}
              </Button>
              <Button
                look="primary"
                onClick={() => {
                  onChoose(
                    ticked.filter((file) => !before.includes(file)),
                    asked.choices,
                  );
                  close();
                }}
              >
                Keep my choices
              </Button>
            </>
          }
        >
          <p>
            The {WORDS[asked.field]} of {amount(before.length, 'ticked file')} was chosen by hand. The guesses
            of the others change either way.
          </p>
        </Dialog>
      )}
    </div>
  );
}

import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { amount } from '#shared/import/summary.ts';
import { SourceKind } from '#shared/source/source.ts';
import styles from './bulk-bar.module.css';
import { areaItems, kindItems, monthItems, NONE } from './choice-lists.ts';
import type { Frame } from './frame.ts';

type BulkField = 'kind' | 'area' | 'wave';
const WORDS: Record<BulkField, string> = { kind: 'kind', area: 'area', wave: 'month' };

interface BulkBarProps {
  /** Those that are read and not kept yet. */
  files: readonly ImportFile[];
  frame: Frame;
  needFirst: boolean;
  onNeedFirst: (needFirst: boolean) => void;
  onTickAll: (isOn: boolean) => void;
  onChoose: (files: readonly ImportFile[], choices: ImportChoices) => void;
}

/** What is ticked, and values for all that is ticked at once; what a person chose before is asked about. */
export function BulkBar({ files, frame, needFirst, onNeedFirst, onTickAll, onChoose }: BulkBarProps) {
  const [asked, setAsked] = useState<{ field: BulkField; choices: ImportChoices }>();
  const ticked = files.filter((file) => file.keep);
  const chosenBefore = (field: BulkField) => ticked.filter((file) => file[field]?.from === 'person');
  const set = (field: BulkField, choices: ImportChoices) => {
    if (chosenBefore(field).length > 0) setAsked({ field, choices });
    else onChoose(ticked, choices);
  };
  const close = () => setAsked(undefined);
  const before = asked ? chosenBefore(asked.field) : [];
  const areaOf = (id: string) =>
    id === NONE ? null : (frame.areas.find((one) => one.id === id)?.id ?? null);
  const waveOf = (id: string) =>
    id === NONE ? null : (frame.waves.find((one) => one.id === id)?.id ?? null);
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
      {ticked.length > 1 && (
        <>
          <span className={styles.dim}>With the {ticked.length}:</span>
          <PickerButton
            label="Kind of all that is ticked"
            value="Kind"
            noun="kinds"
            placeholder="Kind"
            items={kindItems}
            onPick={(id) => {
              const kind = SourceKind.safeParse(id);
              if (kind.success) set('kind', { kind: kind.data });
            }}
          />
          <PickerButton
            label="Area of all that is ticked"
            value="Area"
            noun="areas"
            placeholder="Area"
            items={areaItems(frame)}
            onPick={(id) => set('area', { area: areaOf(id) })}
          />
          <PickerButton
            label="Month of all that is ticked"
            value="Month"
            noun="months"
            placeholder="Month"
            items={monthItems(frame)}
            onPick={(id) => set('wave', { wave: waveOf(id) })}
          />
        </>
      )}
      <span className={styles.order}>
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

import { useRef } from 'react';
import { Checkbox } from '#client/ui/checkbox.tsx';
import type { ImportFile } from '#shared/import/import.ts';
import type { CellPlace } from './use-table-keys.ts';

interface RowTickProps {
  file: ImportFile;
  name: string;
  cell: CellPlace;
  /** With Shift, every row from the one ticked last to this. */
  onTick: (isRange: boolean) => void;
}

/** The box that says whether a file is kept. */
export function RowTick({ file, name, cell, onTick }: RowTickProps) {
  const isRange = useRef(false);
  return (
    <span
      onClickCapture={(event) => {
        isRange.current = event.shiftKey;
      }}
    >
      <Checkbox isOn={file.keep} onChange={() => onTick(isRange.current)} hidesWords cell={cell}>
        Keep {name}
      </Checkbox>
    </span>
  );
}

import type { ParticipantId } from '#shared/ids.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { baseName } from '#shared/import/summary.ts';
import { NEW_PARTICIPANT, NOBODY, newName, personItems } from './choice-lists.ts';
import { type Frame, personName } from './frame.ts';
import type { CellPlace } from './use-table-keys.ts';
import { ValueCell } from './value-cell.tsx';

interface PersonCellProps {
  file: ImportFile;
  frame: Frame;
  cell: CellPlace;
  onPick: (participant: ParticipantId | null) => void;
  onNew: (pseudonym: string) => void;
}

/** Whose words a file holds; somebody new is added here, under a pseudonym. */
export function PersonCell({ file, frame, cell, onPick, onNew }: PersonCellProps) {
  const stands = file.participant ?? { value: null, from: null, raw: '' };
  const person = frame.participants.find(({ id }) => id === stands.value);
  return (
    <ValueCell
      label={`Participant of ${baseName(file.fileName)}`}
      noun="participants"
      placeholder="Pseudonym or role"
      items={[
        ...personItems(frame, file.area?.value ?? null),
        { id: NEW, title: NEW_PARTICIPANT, group: 'Somebody else', isAside: true },
        NOBODY,
      ]}
      words={person ? personName(person) : null}
      origin={stands}
      isOpen={file.open.includes('participant') ? (file.keep ? 'now' : 'later') : undefined}
      cell={cell}
      onPick={(id, typed) => {
        if (id === NEW) onNew(newName(typed));
        else onPick(frame.participants.find((one) => one.id === id)?.id ?? null);
      }}
      create={{
        label: (typed) => `New participant “${typed}”…`,
        choices: [],
        choicesLabel: '',
        first: '',
        onCreate: onNew,
      }}
    />
  );
}

const NEW = 'new';

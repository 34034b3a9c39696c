import { memo } from 'react';
import type { AreaId } from '#shared/ids.ts';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { baseName, sizeWords } from '#shared/import/summary.ts';
import { SourceKind } from '#shared/source/source.ts';
import { KIND_WORDS } from '#shared/source/words.ts';
import { areaItems, kindItems, monthItems, NONE } from './choice-lists.ts';
import { DuplicateNote } from './duplicate-note.tsx';
import { FileName } from './file-name.tsx';
import { type Frame, shortMonth } from './frame.ts';
import type { RowDeeds } from './import-table.tsx';
import { PersonCell } from './person-cell.tsx';
import { RowNotes } from './row-notes.tsx';
import { RowTick } from './row-tick.tsx';
import { sharedRole } from './shared-role.ts';
import styles from './table.module.css';
import { cellPlace } from './use-table-keys.ts';
import { ValueCell } from './value-cell.tsx';

interface ImportRowProps {
  file: ImportFile;
  row: number;
  frame: Frame;
  /** The column in which the row was used last, where it was the last row used. */
  active: number | undefined;
  isPeeked: boolean;
  deeds: RowDeeds;
}

const number = new Intl.NumberFormat('en-GB');
const nothing = { value: null, from: null, raw: '' };

/** A file that was read, with what was guessed of it and what a person chose. */
export const ImportRow = memo(function ImportRow(props: ImportRowProps) {
  const { file, row, frame, active, isPeeked, deeds } = props;
  const onChoose = (choices: ImportChoices) => deeds.onChoose(file, choices);
  const cell = (column: number, needsPerson = false) => cellPlace(row, column, active, needsPerson);
  const name = baseName(file.fileName);
  const kind = file.kind?.value;
  const area = file.area ?? nothing;
  const wave = file.wave ?? nothing;
  const opens = (question: ImportFile['open'][number]) =>
    file.open.includes(question) ? (file.keep ? 'now' : 'later') : undefined;
  const needs = (question: ImportFile['open'][number]) => opens(question) === 'now';
  const idIn = <Id extends string>(things: readonly { id: Id }[], id: string): Id | null =>
    things.find((thing) => thing.id === id)?.id ?? null;
  return (
    <tr aria-rowindex={row + 2} data-off={!file.keep || undefined} data-peeked={isPeeked || undefined}>
      <td className={styles.tick}>
        <RowTick file={file} name={name} cell={cell(0)} onTick={(isRange) => deeds.onTick(file, isRange)} />
      </td>
      <th scope="row" className={styles.file}>
        <button
          type="button"
          className={styles.look}
          {...cell(1)}
          aria-expanded={isPeeked}
          aria-description="Look how it was understood"
          onClick={() => deeds.onPeek(file)}
        >
          <span className={styles.name}>
            <FileName fileName={file.fileName} />
          </span>
          <small className={styles.facts}>
            {file.format} · {sizeWords(file.size)}
            <span className={styles.counts}>
              {' '}
              · {number.format(file.turns)} turns, {number.format(file.words)} words
            </span>
          </small>
        </button>
      </th>
      <td>
        <ValueCell
          label={`Kind of ${name}`}
          noun="kinds"
          placeholder="Interview, conversation …"
          items={kindItems}
          words={kind ? KIND_WORDS[kind] : null}
          origin={file.kind ?? nothing}
          cell={cell(2)}
          onPick={(id) => {
            const picked = SourceKind.safeParse(id);
            if (picked.success) onChoose({ kind: picked.data });
          }}
        />
      </td>
      {kind === 'reading' ? (
        <>
          <td className={styles.none}>none</td>
          <td className={styles.none}>none</td>
          <td className={styles.none}>none</td>
        </>
      ) : (
        <>
          <td>
            <ValueCell
              label={`Area of ${name}`}
              noun="areas"
              placeholder="Area"
              items={areaItems(frame)}
              words={frame.areas.find(({ id }) => id === area.value)?.name ?? null}
              origin={area}
              isOpen={opens('area')}
              cell={cell(3, needs('area'))}
              onPick={(id) => onChoose({ area: id === NONE ? null : idIn<AreaId>(frame.areas, id) })}
            />
          </td>
          <td>
            <ValueCell
              label={`Month of ${name}`}
              noun="months"
              placeholder="Month"
              items={monthItems(frame)}
              words={monthOf(frame, wave.value)}
              origin={wave}
              isOpen={opens('wave')}
              cell={cell(4, needs('wave'))}
              onPick={(id) => onChoose({ wave: id === NONE ? null : idIn(frame.waves, id) })}
            />
          </td>
          <td>
            <PersonCell
              file={file}
              frame={frame}
              cell={cell(5, needs('participant'))}
              onPick={(participant) => onChoose({ participant })}
              onNew={(pseudonym) => deeds.onNewPerson(file, pseudonym)}
            />
          </td>
        </>
      )}
      <td className={styles.number}>{number.format(file.turns)}</td>
      <td className={styles.number}>{number.format(file.words)}</td>
      <td className={styles.notes}>
        {file.duplicate ? (
          <DuplicateNote duplicate={file.duplicate} />
        ) : (
          <RowNotes
            file={file}
            needsSpeakers={needs('speakers') || file.warnings.some(({ code }) => code === 'no-speakers')}
            shared={sharedRole(frame, file)}
            frame={frame}
            onPeek={() => deeds.onPeek(file)}
            onWho={() => deeds.onWho(file)}
            onChoose={onChoose}
          />
        )}
      </td>
    </tr>
  );
});

const monthOf = (frame: Frame, wave: string | null): string | null => {
  const found = frame.waves.find(({ id }) => id === wave);
  return found ? shortMonth(found.month) : null;
};

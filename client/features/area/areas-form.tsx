import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { FormTable } from '#client/ui/form-table.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Area } from '#shared/area/area.ts';
import { AreaRow } from './area-row.tsx';
import styles from './areas-form.module.css';
import { useAreaDeeds } from './use-area-deeds.ts';

interface AreasFormProps {
  study: string;
  areas: readonly Area[];
  /** The memos on an area. */
  memo: (area: Area) => ReactNode;
}

/** The places visited, in the order every screen shows them. */
export function AreasForm({ study, areas, memo }: AreasFormProps) {
  const [name, setName] = useState('');
  const { add } = useAreaDeeds(study);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await add.runAsync(name.trim()).then(
      () => setName(''),
      () => undefined,
    );
  };
  return (
    <FormTable
      label="Areas"
      heads={[
        { words: 'Name' },
        { words: 'What kind of place' },
        { words: 'Where its coordinator sits' },
        { words: 'Name in print' },
        { words: 'Memos, order and removal', width: 188, isHidden: true },
      ]}
      add={
        <form className={styles.add} onSubmit={(event) => void submit(event)}>
          <TextField
            label="New area"
            value={name}
            onChange={setName}
            maxLength={80}
            autoComplete="off"
            error={add.error?.message}
          />
          <Button deed="area.add" type="submit" busy={add.isRunning}>
            Add
          </Button>
        </form>
      }
    >
      {areas.map((area, at) => (
        <AreaRow key={area.id} study={study} area={area} at={at} count={areas.length} memo={memo(area)} />
      ))}
    </FormTable>
  );
}

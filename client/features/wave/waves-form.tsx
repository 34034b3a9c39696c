import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { FormTable } from '#client/ui/form-table.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Area } from '#shared/area/area.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { TurnDialog } from './turn-dialog.tsx';
import { useWaveDeeds } from './use-wave-deeds.ts';
import { WaveRow } from './wave-row.tsx';
import styles from './waves-form.module.css';

interface WavesFormProps {
  study: string;
  areas: readonly Area[];
  waves: readonly Wave[];
  today: string;
  /** The memos on a wave. */
  memo: (wave: Wave) => ReactNode;
}

/** The months visited; which are closed, and which may still change. */
export function WavesForm({ study, areas, waves, today, memo }: WavesFormProps) {
  const [month, setMonth] = useState('');
  const [turning, setTurning] = useState<string>();
  const { add } = useWaveDeeds(study);
  const turned = waves.find(({ id }) => id === turning);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (month === '') return;
    await add.runAsync(month).then(
      () => setMonth(''),
      () => undefined,
    );
  };
  return (
    <>
      <FormTable
        label="Waves"
        heads={[
          { words: 'Wave', width: 150 },
          { words: 'Label' },
          { words: 'First day', width: 142 },
          { words: 'Last day', width: 142 },
          { words: 'Stands', width: 70 },
          { words: 'Memos, closing and removal', width: 212, isHidden: true },
        ]}
        add={
          <form className={styles.add} onSubmit={(event) => void submit(event)}>
            <TextField
              label="New month"
              type="month"
              value={month}
              onChange={setMonth}
              error={add.error?.message}
            />
            <Button deed="wave.add" type="submit" busy={add.isRunning}>
              Add
            </Button>
          </form>
        }
      >
        {waves.map((wave) => (
          <WaveRow
            key={wave.id}
            study={study}
            wave={wave}
            today={today}
            onTurn={() => setTurning(wave.id)}
            memo={memo(wave)}
          />
        ))}
      </FormTable>
      {turned && (
        <TurnDialog study={study} areas={areas} wave={turned} onClose={() => setTurning(undefined)} />
      )}
    </>
  );
}

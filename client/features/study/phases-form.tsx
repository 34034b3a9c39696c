import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { FormTable } from '#client/ui/form-table.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { phaseApi } from '#shared/api/phase.ts';
import type { Phase } from '#shared/study/phase.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { phasesQuery } from './api.ts';
import { PhaseRow } from './phase-row.tsx';
import styles from './phases-form.module.css';

interface PhasesFormProps {
  study: string;
  waves: readonly Wave[];
  /** What else can be done with a phase. */
  deeds: (phase: Phase) => ReactNode;
}

/** Stretches of waves with a name: the parts of the study, and the times in the world it lived through. */
export function PhasesForm({ study, waves, deeds }: PhasesFormProps) {
  const cache = useQueryClient();
  const { data: phases = [] } = useQuery(phasesQuery(study));
  const [title, setTitle] = useState('');
  const [first, last] = [waves[0], waves.at(-1)];
  const add = useDeed({
    send: (name: string, key) =>
      call(phaseApi.add, {
        params: { study },
        body: { title: name, kind: 'substantive', firstWave: first?.id ?? '', lastWave: first?.id ?? '' },
        key,
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
  });
  if (!first || !last) return <p className="sub">Phases are stretches of waves; add a month first.</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    await add.runAsync(title.trim()).then(
      () => setTitle(''),
      () => undefined,
    );
  };
  return (
    <FormTable
      label="Phases"
      heads={[
        { words: 'Name' },
        { words: 'Kind', width: 138 },
        { words: 'From', width: 124 },
        { words: 'To', width: 124 },
        { words: 'Its report' },
        { words: 'Deeds', width: 226, isHidden: true },
      ]}
      add={
        <>
          <form className={styles.add} onSubmit={(event) => void submit(event)}>
            <TextField label="New phase" value={title} onChange={setTitle} autoComplete="off" />
            <Button type="submit" busy={add.isRunning}>
              Add
            </Button>
          </form>
          {add.error && <ErrorNote what={add.error.message} help={add.error.help} />}
        </>
      }
    >
      {phases.map((phase, at) => (
        <PhaseRow
          key={phase.id}
          study={study}
          phase={phase}
          waves={waves}
          at={at}
          count={phases.length}
          deeds={deeds(phase)}
        />
      ))}
    </FormTable>
  );
}

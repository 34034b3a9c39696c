import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import { phaseApi } from '#shared/api/phase.ts';
import type { Phase, PhaseChanges } from '#shared/study/phase.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { phasesQuery } from './api.ts';
import styles from './phases-form.module.css';

interface PhaseRowProps {
  study: string;
  phase: Phase;
  waves: readonly Wave[];
  /** Its place among `count`, from 0. */
  at: number;
  count: number;
  /** What else can be done with it. */
  deeds: ReactNode;
}

/** One phase: its name, kind and first and last wave, saved field by field. */
export function PhaseRow({ study, phase, waves, at, count, deeds }: PhaseRowProps) {
  const cache = useQueryClient();
  const say = useToast();
  const { queryKey } = phasesQuery(study);
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const params = { study, phase: phase.id };
  const change = useDeed({
    send: (changes: PhaseChanges, key) => {
      const seen = cache.getQueryData(queryKey)?.find(({ id }) => id === phase.id);
      return sendRebased(seen, changes, key, (rev, sent) =>
        call(phaseApi.change, { params, body: { ...changes, rev }, key: sent }),
      );
    },
    onSuccess: (after) => {
      cache.setQueryData(queryKey, (before) => before?.map((one) => (one.id === after.id ? after : one)));
      return readAnew();
    },
    onError: readAnew,
    scope: `phases ${study}`,
  });
  const remove = useDeed({
    send: (_: undefined, key) => call(phaseApi.remove, { params, query: { rev: phase.rev }, key }),
    onSuccess: () => {
      say({ title: phase.title, detail: 'removed', undoable: true });
      return readAnew();
    },
  });
  const names = waveNames(waves);
  const months = waves.map(({ id }, at) => ({ value: id, label: names[at] ?? '' }));
  const error = change.error ?? remove.error;
  return (
    <>
      <tr>
        <td>
          <SavedField
            label={`Name of the phase ${phase.title}`}
            hidesLabel
            mayBeEmpty={false}
            value={phase.title}
            onSave={(title) => change.run({ title })}
          />
        </td>
        <td>
          <SelectField
            label={`Kind of ${phase.title}`}
            hidesLabel
            value={phase.kind}
            onChange={(kind) => change.run({ kind })}
            options={[
              { value: 'study', label: 'of the study' },
              { value: 'substantive', label: 'in the world' },
            ]}
          />
        </td>
        <td>
          <SelectField
            label={`First wave of ${phase.title}`}
            hidesLabel
            value={phase.firstWave}
            onChange={(firstWave) => change.run({ firstWave })}
            options={months}
          />
        </td>
        <td>
          <SelectField
            label={`Last wave of ${phase.title}`}
            hidesLabel
            value={phase.lastWave}
            onChange={(lastWave) => change.run({ lastWave })}
            options={months}
          />
        </td>
        <td>
          <SavedField
            label={`Report of ${phase.title}`}
            hidesLabel
            value={phase.report}
            onSave={(report) => change.run({ report })}
          />
        </td>
        <td>
          <span className={styles.deeds}>
            {deeds}
            <IconButton
              icon="up"
              label={`Move ${phase.title} up`}
              disabled={at === 0}
              onClick={() => change.run({ position: at - 1 })}
            />
            <IconButton
              icon="down"
              label={`Move ${phase.title} down`}
              disabled={at === count - 1}
              onClick={() => change.run({ position: at + 1 })}
            />
            <IconButton icon="trash" label={`Remove ${phase.title}`} onClick={() => remove.run(undefined)} />
          </span>
        </td>
      </tr>
      {error && (
        <tr>
          <td colSpan={6}>
            <ErrorNote what={error.message} help={error.help} />
          </td>
        </tr>
      )}
    </>
  );
}

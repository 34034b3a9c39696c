import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { CheckView } from '#shared/member-check/check-view.ts';
import type { StudyView } from '#shared/study/view.ts';
import { aroundQuery } from './api.ts';
import styles from './checks.module.css';
import { useTeamDeeds } from './use-team-deeds.ts';

interface NewCheckDialogProps {
  study: StudyView;
  onMade: (check: CheckView) => void;
  onClose: () => void;
}

/** Whom to ask, and up to which month the sheet looks back. */
export function NewCheckDialog({ study, onMade, onClose }: NewCheckDialogProps) {
  const { data: around } = useQuery(aroundQuery(study.id));
  const { prepare } = useTeamDeeds(study.id);
  const closed = study.waves.filter(({ status }) => status === 'closed').reverse();
  const people = (around?.people ?? []).filter(({ panel, area }) => panel && area !== null);
  const [person, setPerson] = useState('');
  const [wave, setWave] = useState('');
  const areaName = (area: string | null) => study.areas.find(({ id }) => id === area)?.name ?? '';
  const participant = person || people[0]?.id;
  const month = wave || closed[0]?.month;
  const heldBack =
    closed.length === 0
      ? 'A sheet looks back on closed months: close one first'
      : participant === undefined
        ? 'Nobody on the panel has an area yet'
        : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Prepare a sheet"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            heldBack={heldBack}
            busy={prepare.isRunning}
            onClick={() =>
              participant !== undefined &&
              void prepare
                .runAsync({ participant, ...(month !== undefined && { wave: month }) })
                .then(onMade, () => undefined)
            }
          >
            Prepare it
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>
          It begins with what the study suggests: short sentences that rest on their own words alone. Nothing
          is sent yet.
        </p>
        <SelectField
          label="Coordinator"
          value={participant ?? ''}
          onChange={setPerson}
          options={people.map(({ id, pseudonym, area }) => ({
            value: id,
            label: `${pseudonym}, ${areaName(area)}`,
          }))}
        />
        <SelectField
          label="Looks back up to"
          value={month ?? ''}
          onChange={setWave}
          options={closed.map(({ month: value, label }) => ({ value, label }))}
        />
        {heldBack !== undefined && around && <p className="sub">{heldBack}.</p>}
        {prepare.error && <ErrorNote what={prepare.error.message} help={prepare.error.help} />}
      </div>
    </Dialog>
  );
}

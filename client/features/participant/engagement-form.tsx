import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { FieldVersions } from '#client/ui/field-versions.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { engagementApi } from '#shared/api/engagement.ts';
import { Engagement, type EngagementState } from '#shared/participant/engagement.ts';
import type { Participant } from '#shared/participant/participant.ts';
import styles from './engagement-form.module.css';

const STATES: { value: EngagementState; label: string }[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'held', label: 'Held' },
  { value: 'missed', label: 'Missed' },
  { value: 'declined', label: 'Declined' },
];

interface EngagementFormProps {
  study: string;
  wave: string;
  /** Whose interview it may be, likeliest first. */
  people: readonly Participant[];
  /** Of the whole study. */
  engagements: readonly Engagement[];
  /** Said where there is nobody. */
  nobody: ReactNode;
  onDone: () => void;
}

/** What became of one interview: planned, held, missed or declined; the day, or the reason. */
export function EngagementForm({ study, wave, people, engagements, nobody, onDone }: EngagementFormProps) {
  const [chosen, setChosen] = useState(people[0]?.id ?? '');
  if (people.length === 0) return <div className={styles.form}>{nobody}</div>;
  const known = engagements.find((one) => one.participant === chosen && one.wave === wave);
  return (
    <div className={styles.form}>
      {people.length > 1 ? (
        <SelectField
          label="Participant"
          value={chosen}
          onChange={setChosen}
          options={people.map(({ id, pseudonym, role }) => ({
            value: id,
            label: role === '' ? pseudonym : `${pseudonym}, ${role}`,
          }))}
        />
      ) : (
        <p className="sub">
          {people[0]?.pseudonym}
          {people[0]?.role !== '' && `, ${people[0]?.role}`}
        </p>
      )}
      <Fields key={chosen} study={study} wave={wave} participant={chosen} known={known} onDone={onDone} />
    </div>
  );
}

interface FieldsProps {
  study: string;
  wave: string;
  participant: string;
  known: Engagement | undefined;
  onDone: () => void;
}

function Fields({ study, wave, participant, known, onDone }: FieldsProps) {
  const [state, setState] = useState<EngagementState>(known?.state ?? 'planned');
  const [reason, setReason] = useState(known?.reason ?? '');
  const [day, setDay] = useState(known?.day ?? '');
  // What it is based on: as it was when it was opened, or what somebody chose to write over.
  const [seen, setSeen] = useState(known?.rev);
  const cache = useQueryClient();
  const say = useToast();
  const done = (title: string) => {
    say({ title, undoable: true });
    onDone();
    return cache.invalidateQueries({ queryKey: ['study', study] });
  };
  const isLost = state === 'missed' || state === 'declined';
  const set = useDeed({
    send: (rev: number | undefined, key) =>
      call(engagementApi.set, {
        params: { study },
        body: {
          participant,
          wave,
          state,
          reason: isLost ? reason.trim() : '',
          day: day === '' ? null : day,
          ...(rev !== undefined && { rev }),
        },
        key,
      }),
    onSuccess: () => done(`Interview ${state}`),
  });
  const remove = useDeed({
    send: (one: Engagement, key) =>
      call(engagementApi.remove, { params: { study, engagement: one.id }, query: { rev: one.rev }, key }),
    onSuccess: () => done('Interview taken out of the plan'),
  });
  const error = set.error ?? remove.error;
  const theirs = Engagement.safeParse(set.error?.code === 'conflict' ? set.error.current : undefined).data;
  const by = useChangedBy(study, theirs?.rev);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.run(seen);
  };
  if (theirs)
    return (
      <FieldVersions
        what="this interview"
        by={by}
        fields={[
          { label: 'What became of it', mine: state, theirs: theirs.state },
          { label: 'Reason', mine: isLost ? reason : '', theirs: theirs.reason },
          { label: 'Day', mine: day, theirs: theirs.day ?? '' },
        ].filter((field) => field.mine !== field.theirs)}
        busy={set.isRunning}
        onKeepMine={() => {
          setSeen(theirs.rev);
          set.run(theirs.rev);
        }}
        onTakeTheirs={onDone}
      />
    );
  return (
    <form className={styles.fields} onSubmit={submit}>
      <RadioGrid
        label="What became of it"
        options={STATES}
        value={state}
        onChange={setState}
        columns={2}
        isDense
      />
      {isLost && (
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          placeholder="illness, no time, …"
          autoComplete="off"
        />
      )}
      <TextField
        label={state === 'planned' ? 'Planned for' : state === 'held' ? 'Held on' : 'It was planned for'}
        type="date"
        value={day}
        onChange={setDay}
      />
      {error && <ErrorNote what={error.message} help={error.help} />}
      <div className={styles.deeds}>
        <Button type="submit" look="primary" small busy={set.isRunning}>
          Save
        </Button>
        <Button small onClick={onDone}>
          Cancel
        </Button>
        {known && (
          <Button look="quiet" small busy={remove.isRunning} onClick={() => remove.run(known)}>
            Take out of the plan
          </Button>
        )}
      </div>
    </form>
  );
}

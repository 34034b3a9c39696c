import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { FieldVersions } from '#client/ui/field-versions.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { NextStep } from '#shared/next-step/next-step.ts';
import { ownersQuery } from './api.ts';
import styles from './step-form.module.css';
import { horizons, ownerWords, stepStates } from './step-words.ts';
import { useStepDeeds } from './use-step-deeds.ts';

interface StepFormProps {
  study: string;
  area: string;
  /** The step that is changed; none where one is added. */
  step: NextStep | undefined;
  /** What a step can follow from. */
  ways: readonly { theme: string; title: string }[];
  onDone: () => void;
}

const NOBODY = '';
const OTHER = 'other';
const ELSEWHERE = 'a theme not on this board';

type Ways = StepFormProps['ways'];
const wayWords = (theme: string | null, ways: Ways): string =>
  theme === null ? '' : (ways.find((way) => way.theme === theme)?.title ?? ELSEWHERE);

/** Who does what, by when, and how far it is. */
export function StepForm({ study, area, step, ways, onDone }: StepFormProps) {
  const { data: owners = [] } = useQuery(ownersQuery(study));
  const deeds = useStepDeeds(study, onDone);
  const [text, setText] = useState(step?.text ?? '');
  const [owner, setOwner] = useState<string>(step?.owner ?? (step?.ownerName ? OTHER : NOBODY));
  const [ownerName, setOwnerName] = useState(step?.ownerName ?? '');
  const [horizon, setHorizon] = useState(step?.horizon ?? 'short');
  const [due, setDue] = useState(step?.due ?? '');
  const [state, setState] = useState(step?.state ?? 'proposed');
  const [theme, setTheme] = useState<string>(step?.theme ?? NOBODY);
  const said = {
    text: text.trim(),
    owner: owner === NOBODY || owner === OTHER ? null : owner,
    ownerName: owner === OTHER ? ownerName.trim() : '',
    horizon,
    due: due === '' ? null : due,
    state,
    theme: theme === NOBODY ? null : theme,
  };
  const refused = deeds.change.error;
  const theirs = NextStep.safeParse(refused?.code === 'conflict' ? refused.current : undefined).data;
  const by = useChangedBy(study, theirs?.rev);
  const save = (rev: number) => step && deeds.change.run({ step, changes: said, rev });
  if (step && theirs) {
    const person = owners.find(({ id }) => id === said.owner);
    const mineOwner = ownerWords({ owner: person?.id ?? null, ownerName: said.ownerName }, owners);
    return (
      <FieldVersions
        what="this step"
        by={by}
        fields={[
          { label: 'What', mine: said.text, theirs: theirs.text },
          { label: 'Who', mine: mineOwner, theirs: ownerWords(theirs, owners) },
          { label: 'Horizon', mine: horizon, theirs: theirs.horizon },
          { label: 'Due', mine: due, theirs: theirs.due ?? '' },
          { label: 'State', mine: state, theirs: theirs.state },
          { label: 'Follows from', mine: wayWords(said.theme, ways), theirs: wayWords(theirs.theme, ways) },
        ].filter((field) => field.mine !== field.theirs)}
        busy={deeds.change.isRunning}
        onKeepMine={() => save(theirs.rev)}
        onTakeTheirs={onDone}
      />
    );
  }
  const error = deeds.add.error ?? refused ?? deeds.remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said.text === '') return;
    if (step) save(step.rev);
    else deeds.add.run({ ...said, area });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextArea label="What is to be done" value={text} onChange={setText} rows={2} />
      <SelectField
        label="Who does it"
        value={owner}
        onChange={setOwner}
        options={[
          { value: NOBODY, label: 'nobody named' },
          ...owners.map(({ id, pseudonym, role }): { value: string; label: string } => ({
            value: id,
            label: role === '' ? pseudonym : `${pseudonym}, ${role}`,
          })),
          { value: OTHER, label: 'somebody else…' },
        ]}
      />
      {owner === OTHER && (
        <TextField label="Their name or post" value={ownerName} onChange={setOwnerName} autoComplete="off" />
      )}
      <div className={styles.pair}>
        <SelectField label="State" options={stepStates} value={state} onChange={setState} />
        <SelectField label="Horizon" options={horizons} value={horizon} onChange={setHorizon} />
      </div>
      <TextField label="Due (may stay empty)" type="date" value={due} onChange={setDue} />
      <SelectField
        label="Follows from"
        value={theme}
        onChange={setTheme}
        options={[
          { value: NOBODY, label: 'nothing named' },
          ...ways.map(({ theme: id, title }) => ({ value: id, label: title })),
          ...(step?.theme && wayWords(step.theme, ways) === ELSEWHERE
            ? [{ value: step.theme, label: ELSEWHERE }]
            : []),
        ]}
      />
      {error && <ErrorNote what={error.message} help={error.help} />}
      <div className={styles.deeds}>
        <Button
          type="submit"
          look="primary"
          small
          busy={deeds.add.isRunning || deeds.change.isRunning}
          heldBack={said.text === '' ? 'say what is to be done' : undefined}
        >
          {step ? 'Save' : 'Add the step'}
        </Button>
        <Button small onClick={onDone}>
          Cancel
        </Button>
        {step && (
          <Button look="quiet" small busy={deeds.remove.isRunning} onClick={() => deeds.remove.run(step)}>
            Remove
          </Button>
        )}
      </div>
    </form>
  );
}

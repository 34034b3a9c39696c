import type { FormEvent } from 'react';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { useDraft } from '#client/lib/draft.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { FieldVersions } from '#client/ui/field-versions.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Area } from '#shared/area/area.ts';
import { changed } from '#shared/change.ts';
import { participantDraftText, readParticipantDraft } from '#shared/participant/draft.ts';
import { Participant, type ParticipantChanges } from '#shared/participant/participant.ts';
import styles from './participant-form.module.css';
import { personVersions } from './person-versions.ts';
import { useParticipantDeeds } from './use-participant-deeds.ts';

const POPULATIONS = [
  { value: '', label: 'nobody has said' },
  { value: 'one', label: 'one: the label names a person' },
  { value: 'few', label: 'a few' },
  { value: 'many', label: 'many' },
] as const;

type Fields = Omit<Participant, 'id' | 'rev' | 'area'> & { area: string | null };

const BLANK: Fields = {
  pseudonym: '',
  area: null,
  role: '',
  rolePopulation: null,
  sector: '',
  label: '',
  panel: true,
  panelFrom: null,
  panelTo: null,
};

interface ParticipantFormProps {
  study: string;
  areas: readonly Area[];
  /** Undefined for somebody to be added. */
  person: Participant | undefined;
  onSaved: (person: Participant) => void;
  onRemoved: () => void;
}

/** What is known of a participant under the pseudonym; what is not saved yet is still there when they are opened again. */
export function ParticipantForm({ study, areas, person, onSaved, onRemoved }: ParticipantFormProps) {
  const draft = useDraft('participant', person?.id ?? `new of ${study}`, '');
  const kept = readParticipantDraft(draft.text);
  const form = kept?.changes ?? {};
  // Changes are based on what was seen when they began, whatever others do meanwhile.
  const seen = kept?.seen ?? person;
  const write = (base: Participant | undefined, changes: ParticipantChanges) =>
    draft.write(participantDraftText({ seen: base ?? null, changes }));
  const set = (changes: ParticipantChanges) => write(seen, { ...form, ...changes });
  const { save, remove } = useParticipantDeeds(study, {
    onSaved,
    onRemoved: () => {
      draft.discard();
      onRemoved();
    },
  });
  const now = changed<Fields>(person ?? { ...BLANK, area: areas[0]?.id ?? null }, form);
  const isUntouched = Object.keys(form).length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { pseudonym, role, rolePopulation, sector, label, panel, panelFrom, panelTo } = now;
    const added = { role, rolePopulation, sector, label, panel, panelFrom, panelTo, area: now.area };
    await save
      .runAsync({ person: seen, pseudonym: pseudonym.trim(), changes: person ? form : added })
      .then(draft.discard, () => undefined);
  };
  const error = save.error ?? remove.error;
  const theirs = Participant.safeParse(save.error?.code === 'conflict' ? save.error.current : undefined).data;
  const by = useChangedBy(study, theirs?.rev);
  const differing = theirs ? personVersions(form, theirs, areas) : [];
  if (theirs && person)
    return (
      <FieldVersions
        what={theirs.pseudonym}
        by={by}
        fields={differing}
        busy={save.isRunning}
        onKeepMine={() => {
          write(theirs, form);
          void save
            .runAsync({ person: theirs, pseudonym: now.pseudonym, changes: form })
            .then(draft.discard, () => undefined);
        }}
        onTakeTheirs={() => {
          draft.discard();
          save.reset();
        }}
      />
    );
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <AllowedFields deed="participant.change">
        <TextField
          label="Pseudonym"
          value={now.pseudonym}
          onChange={(pseudonym) => set({ pseudonym })}
          maxLength={80}
          autoComplete="off"
          required
          autoFocus={person === undefined}
          error={save.error?.field === 'pseudonym' ? save.error.message : undefined}
        />
        <SelectField
          label="Area"
          value={now.area ?? ''}
          onChange={(area) => set({ area: area === '' ? null : area })}
          options={[
            ...areas.map(({ id, name }) => ({ value: String(id), label: name })),
            { value: '', label: 'no area' },
          ]}
        />
        <TextField label="Role" value={now.role} onChange={(role) => set({ role })} autoComplete="off" />
        <TextField
          label="Sector"
          value={now.sector}
          onChange={(sector) => set({ sector })}
          autoComplete="off"
        />
        <TextField
          label="In print"
          value={now.label}
          onChange={(label) => set({ label })}
          autoComplete="off"
          placeholder={now.role}
          hint="What a quote is signed with; the role, if left empty."
        />
        <SelectField
          label="How many hold this role there"
          value={now.rolePopulation ?? ''}
          onChange={(population) => set({ rolePopulation: population === '' ? null : population })}
          options={POPULATIONS}
        />
        <Checkbox isOn={now.panel} onChange={(panel) => set({ panel })}>
          On the panel: interviewed in every wave
        </Checkbox>
        {now.panel && (
          <div className={styles.pair}>
            <TextField
              label="From"
              type="date"
              value={now.panelFrom ?? ''}
              onChange={(day) => set({ panelFrom: day === '' ? null : day })}
            />
            <TextField
              label="To"
              type="date"
              value={now.panelTo ?? ''}
              onChange={(day) => set({ panelTo: day === '' ? null : day })}
            />
          </div>
        )}
        {error && error.field !== 'pseudonym' && <ErrorNote what={error.message} help={error.help} />}
        <div className={styles.deeds}>
          <Button
            type="submit"
            look="primary"
            busy={save.isRunning}
            {...(person && isUntouched && { heldBack: 'Nothing was changed' })}
          >
            {person ? 'Save' : 'Add'}
          </Button>
          {!isUntouched && (
            <Button
              onClick={() => {
                draft.discard();
                save.reset();
              }}
            >
              Discard
            </Button>
          )}
          {person && (
            <Button look="quiet" busy={remove.isRunning} onClick={() => remove.run(person)}>
              Remove
            </Button>
          )}
        </div>
      </AllowedFields>
    </form>
  );
}

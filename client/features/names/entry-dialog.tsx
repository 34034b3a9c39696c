import { type FormEvent, useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { namesIn } from '#shared/names-in.ts';
import { type DictionaryEntry, meaningOf, NameKind } from '#shared/pseudonym/dictionary.ts';
import { NAME_KIND_WORDS } from '#shared/pseudonym/words.ts';
import styles from './names.module.css';
import { useNameDeeds } from './use-name-deeds.ts';

/** What is known of an entry when it is begun. */
export interface EntryBegun {
  /** The entry that is changed; undefined for a new one. */
  entry: DictionaryEntry | undefined;
  kind: NameKind;
  names: readonly string[];
  meaning: string;
}

interface EntryDialogProps {
  study: string;
  begun: EntryBegun;
  entries: readonly DictionaryEntry[];
  people: readonly { id: string; pseudonym: string }[];
  onClose: () => void;
}

const EXAMPLES: Readonly<Record<NameKind, string>> = {
  person: 'housing officer',
  organisation: 'a housing charity',
  place: 'a northern town',
};

/** Enters a name with its spellings and what stands for it, or adds it to somebody who is entered already. */
export function EntryDialog({ study, begun, entries, people, onClose }: EntryDialogProps) {
  const [to, setTo] = useState('');
  const [kind, setKind] = useState(begun.kind);
  const [names, setNames] = useState(begun.names.join('\n'));
  const [meaning, setMeaning] = useState(begun.meaning);
  const [participant, setParticipant] = useState<string>(begun.entry?.participant ?? '');
  const { enter } = useNameDeeds(study, onClose);
  const form = useId();
  const added = entries.find(({ id }) => id === to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = {
      kind,
      names: namesIn(names),
      replacement: meaning,
      participant: participant === '' ? null : participant,
    };
    if (added) enter.run({ entry: added, given: { names: [...added.names, ...given.names] } });
    else if (begun.entry) enter.run({ entry: begun.entry, given });
    else enter.run({ entry: undefined, given });
  };
  const fault = (field: string) => (enter.error?.field === field ? enter.error.message : undefined);
  const isElsewhere = enter.error && fault('names') === undefined && fault('replacement') === undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={begun.entry ? begun.entry.replacement : 'Enter a name'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={enter.isRunning}>
            {begun.entry ? 'Save' : 'Enter'}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        {!added && (
          <TextField
            label="Stands as"
            value={meaning}
            onChange={setMeaning}
            maxLength={120}
            autoComplete="off"
            autoFocus
            placeholder={EXAMPLES[kind]}
            hint="What it means, not another name. Brackets are put around it."
            error={fault('replacement')}
          />
        )}
        <TextArea
          label="Names and spellings"
          value={names}
          onChange={setNames}
          rows={3}
          spellCheck={false}
          hint="One a line. Capitals, apostrophes and accents need no spelling of their own."
          {...(fault('names') !== undefined && { error: fault('names') })}
        />
        {begun.entry === undefined && entries.length > 0 && (
          <SelectField
            label="Another name of"
            value={to}
            onChange={setTo}
            options={[
              { value: '', label: 'nobody yet: a new entry' },
              ...entries.map(({ id, names: [first], replacement }) => ({
                value: String(id),
                label: `${first ?? ''} ${replacement}`,
              })),
            ]}
          />
        )}
        {!added && (
          <div className={styles.pair}>
            <SelectField
              label="Kind"
              value={kind}
              onChange={setKind}
              options={NameKind.options.map((value) => ({ value, label: NAME_KIND_WORDS[value] }))}
            />
            <SelectField
              label="Takes part as"
              value={participant}
              onChange={setParticipant}
              options={[
                { value: '', label: 'does not take part' },
                ...people.map(({ id, pseudonym }) => ({ value: id, label: pseudonym })),
              ]}
            />
          </div>
        )}
        {isElsewhere && <ErrorNote what={enter.error?.message ?? ''} help={enter.error?.help} />}
      </form>
    </Dialog>
  );
}

/** An entry as its dialog begins with it. */
export const begunFrom = (entry: DictionaryEntry): EntryBegun => ({
  entry,
  kind: entry.kind,
  names: entry.names,
  meaning: meaningOf(entry.replacement),
});

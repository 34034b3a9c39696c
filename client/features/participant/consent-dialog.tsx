import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { shortDay } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { consentApi } from '#shared/api/consent.ts';
import { type Consent, ConsentItem, type NewConsent } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { answersTo, ITEM_WORDS, SCOPES } from './consent-words.ts';
import styles from './participant-form.module.css';

interface ConsentDialogProps {
  study: string;
  person: Participant;
  waves: readonly Wave[];
  consents: readonly Consent[];
  onClose: () => void;
}

const today = () => new Date().toISOString().slice(0, 10);
const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** Records one answer of consent, for good: says before what it changes, and that it cannot be undone. */
export function ConsentDialog({ study, person, waves, consents, onClose }: ConsentDialogProps) {
  const form = useId();
  const cache = useQueryClient();
  const say = useToast();
  const [item, setItem] = useState<Consent['item']>('take-part');
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  const [scope, setScope] = useState<(typeof SCOPES)[number]['value']>();
  const [on, setOn] = useState(today);
  const [chosenWave, setWave] = useState<string>();
  const [basis, setBasis] = useState(consents.findLast((one) => one.participant === person.id)?.basis ?? '');
  const [note, setNote] = useState('');
  const isGoing = item === 'take-part' && answer === 'no';
  const wave = chosenWave ?? waves.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)?.id ?? '';
  const [standing] = answersTo(consents, person.id, item);
  const isOlder = standing !== undefined && on !== '' && on < standing.on;
  const missing =
    answer === undefined
      ? 'choose the answer first'
      : isGoing && scope === undefined
        ? 'choose how far it reaches first'
        : on === ''
          ? 'give the day first'
          : undefined;
  // A second click of a double click comes before the deed is seen to run, and what is recorded stays.
  const isSent = useRef(false);
  const record = useDeed({
    send: (body: NewConsent, key) => call(consentApi.add, { params: { study }, body, key }),
    onSuccess: () => {
      say({ title: person.pseudonym, detail: `answer recorded: ${ITEM_WORDS[item]}` });
      onClose();
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
    onError: () => {
      isSent.current = false;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== undefined || answer === undefined || isSent.current) return;
    isSent.current = true;
    record.run({
      participant: person.id,
      item,
      answer,
      on,
      wave: wave === '' ? null : wave,
      ...(isGoing && scope && { scope }),
      basis: basis.trim(),
      note: note.trim(),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Record an answer"
      subtitle={person.pseudonym}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look={isGoing ? 'alert' : 'primary'}
            type="submit"
            form={form}
            busy={record.isRunning}
            heldBack={missing}
          >
            Record for good
          </Button>
        </>
      }
    >
      <form id={form} className={styles.asked} onSubmit={submit} noValidate>
        <SelectField
          label="About"
          value={item}
          onChange={setItem}
          options={ConsentItem.options.map((value) => ({ value, label: ITEM_WORDS[value] }))}
        />
        <RadioGrid label="Answer" columns={2} isDense options={ANSWERS} value={answer} onChange={setAnswer} />
        {isGoing && (
          <RadioGrid label="How far it reaches" options={SCOPES} value={scope} onChange={setScope} />
        )}
        <div className={styles.pair}>
          <TextField label="Answered on" type="date" value={on} onChange={setOn} />
          <SelectField
            label="In the wave"
            value={wave}
            onChange={setWave}
            options={[
              ...waves.map(({ id, label }) => ({ value: String(id), label })),
              { value: '', label: 'none' },
            ]}
          />
        </div>
        <TextField
          label="Lawful basis"
          value={basis}
          onChange={setBasis}
          autoComplete="off"
          placeholder="consent, legitimate interests, …"
        />
        <TextField
          label="Note (may stay empty)"
          value={note}
          onChange={setNote}
          autoComplete="off"
          placeholder="conditions, in their words"
        />
        {isOlder && (
          <p>
            The answer of {shortDay(standing.on)} is newer and stays in force; this one joins the history.
          </p>
        )}
        <p className="sub">
          An answer cannot be undone or changed. A wrong one is put right by recording the right one; both
          stay in the history, and the newest day holds.
        </p>
        {record.error && <ErrorNote what={record.error.message} help={record.error.help} />}
      </form>
    </Dialog>
  );
}

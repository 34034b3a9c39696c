import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { shortDay, today } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { consentApi } from '#shared/api/consent.ts';
import {
  ANSWERS,
  type Answer,
  type Consent,
  ConsentItem,
  type NewConsent,
} from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { AUDIENCE_NAMES } from '#shared/quote/print-words.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { answerLabel, answersTo, ITEM_WORDS } from './consent-words.ts';
import styles from './participant-form.module.css';

interface ConsentDialogProps {
  study: string;
  person: Participant;
  waves: readonly Wave[];
  consents: readonly Consent[];
  onClose: () => void;
}

/** Records one answer of consent, for good. That somebody withdraws is recorded by withdrawing them, which shows what it does. */
export function ConsentDialog({ study, person, waves, consents, onClose }: ConsentDialogProps) {
  const form = useId();
  const cache = useQueryClient();
  const say = useToast();
  const [item, setItem] = useState<ConsentItem>('quote');
  const [answer, setAnswer] = useState<Answer>();
  const [on, setOn] = useState(today);
  const [wave, setWave] = useState('');
  const [audience, setAudience] = useState<Audience | ''>('');
  const [note, setNote] = useState('');
  const hasAudience = item === 'quote' || item === 'attribution';
  const needsWave = item === 'take-part' && answer === 'no' && wave === '';
  const [standing] = answersTo(consents, person.id, item);
  const isOlder = standing !== undefined && on !== '' && on < standing.on;
  const missing =
    answer === undefined
      ? 'choose the answer first'
      : needsWave
        ? 'choose the wave, or withdraw them from the study'
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
      audience: hasAudience && audience !== '' ? audience : null,
      ...(item === 'take-part' && answer === 'no' && { scope: 'no-new-use' as const }),
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
          <Button look="primary" type="submit" form={form} busy={record.isRunning} heldBack={missing}>
            Record for good
          </Button>
        </>
      }
    >
      <form id={form} className={styles.asked} onSubmit={submit} noValidate>
        <SelectField
          label="About"
          value={item}
          onChange={(chosen) => {
            setItem(chosen);
            setAnswer(undefined);
          }}
          options={ConsentItem.options.map((value) => ({ value, label: ITEM_WORDS[value] }))}
        />
        <RadioGrid
          label="Answer"
          columns={ANSWERS[item].length}
          isDense
          options={ANSWERS[item].map((value) => ({ value, label: answerLabel(value) }))}
          value={answer}
          onChange={setAnswer}
        />
        <div className={styles.pair}>
          <SelectField
            label="Holds for what was said in"
            value={wave}
            onChange={setWave}
            options={[
              { value: '', label: 'every wave' },
              ...waves.map(({ id, label }) => ({ value: String(id), label })),
            ]}
          />
          {hasAudience ? (
            <SelectField
              label="Holds for"
              value={audience}
              onChange={setAudience}
              options={[
                { value: '', label: 'every audience' },
                ...Audience.options.map((value) => ({ value, label: AUDIENCE_NAMES[value] })),
              ]}
            />
          ) : (
            <TextField label="Answered on" type="date" value={on} onChange={setOn} />
          )}
        </div>
        {hasAudience && <TextField label="Answered on" type="date" value={on} onChange={setOn} />}
        <TextField
          label="Note (may stay empty)"
          value={note}
          onChange={setNote}
          autoComplete="off"
          placeholder="conditions, in your words"
        />
        {item === 'take-part' && answer === 'no' && (
          <p role="note">
            {wave === ''
              ? 'Somebody who leaves the study is withdrawn, under their consent: that shows first what it does.'
              : 'What they said in this wave leaves every count, cell and quote at once; the text is kept.'}
          </p>
        )}
        {isOlder && (
          <p>
            The answer of {shortDay(standing.on)} is newer and stays in force; this one joins the history.
          </p>
        )}
        <p className="sub">
          An answer cannot be undone or changed. A wrong one is put right by recording the right one; both
          stay in the history, and the newest that covers a wave and an audience holds.
        </p>
        {record.error && <ErrorNote what={record.error.message} help={record.error.help} />}
      </form>
    </Dialog>
  );
}

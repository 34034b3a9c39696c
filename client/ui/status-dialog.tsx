import { type ReactNode, useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { useDraft } from '#client/lib/draft.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';
import { SelectField } from './select-field.tsx';
import styles from './status-dialog.module.css';
import { TextArea } from './text-area.tsx';
import { useToast } from './use-toast.ts';
import { WordsTicks } from './words-ticks.tsx';

/** What is recorded of a theme in an area. */
export interface StatusMeant<Status, Id> {
  theme: string;
  area: string;
  wave: string;
  status: Status;
  reason?: string;
  excerpts?: Id[];
}

/** Words that may be named as evidence, of the month they were said in. */
interface Heard<Id> {
  source: string;
  start: number;
  text: string;
  wave: string | null;
  attribution: string;
  codings: readonly { id: Id }[];
}

/** What is named so far, for whoever judges whether it will do. */
interface Named<Id> {
  wave: string;
  excerpts: readonly Id[];
  reason: string;
}

interface StatusDialogProps<Status extends string, Id extends string> {
  title: string;
  theme: { id: string; title: string };
  area: { id: string; name: string };
  /** Under which the reason is kept while it is written. */
  draft: string;
  /** “Status”: what is chosen, and its choices. */
  label: string;
  choices: readonly { value: Status; label: string }[];
  /** Shown on the button as long as nothing is chosen. */
  firstChoose: string;
  months: readonly { id: string; name: string }[];
  /** The month it begins with. */
  month: string;
  reasonLabel: (status: Status | undefined) => string;
  reasonHint: string;
  /** All that was heard of it there; months after the one chosen are left out. */
  heard: readonly Heard<Id>[];
  /** Why it cannot be recorded so, or null. */
  whyNot: (status: Status, named: Named<Id>) => string | null;
  deed: Deed<unknown, StatusMeant<Status, Id>>;
  onClose: () => void;
  children?: ReactNode;
}

const CHOOSE = '';

/** Asks where a theme stands in an area and month, and how that is known; what it stands on is said by the one who asks. */
export function StatusDialog<Status extends string, Id extends string>(props: StatusDialogProps<Status, Id>) {
  const { title, theme, area, choices, months, deed, heard } = props;
  const say = useToast();
  const [chosen, setChosen] = useState<string>(CHOOSE);
  const [wave, setWave] = useState(props.month);
  const [named, setNamed] = useState<readonly Id[]>([]);
  const reason = useDraft(props.draft, `${theme.id} ${area.id}`, '');
  const choice = choices.find(({ value }) => value === chosen);
  const status = choice?.value;
  const why =
    status === undefined ? null : props.whyNot(status, { wave, excerpts: named, reason: reason.text });
  const monthAt = (id: string | null) => months.findIndex((month) => month.id === id);
  const upTo = monthAt(wave);
  const items = heard.flatMap(({ source, start, text, wave: of, attribution, codings }) => {
    const at = monthAt(of);
    return at < 0 || at > upTo
      ? []
      : [
          {
            key: `${source} ${start}`,
            words: text,
            note: `${months[at]?.name ?? ''}, ${attribution}`,
            ids: codings.map(({ id }) => id),
          },
        ];
  });
  const leave = () => {
    deed.reset();
    props.onClose();
  };
  const send = async () => {
    if (choice === undefined || why !== null) return;
    await deed.runAsync({
      theme: theme.id,
      area: area.id,
      wave,
      status: choice.value,
      ...(reason.text.trim() !== '' && { reason: reason.text.trim() }),
      ...(named.length > 0 && { excerpts: [...named] }),
    });
    reason.discard();
    say({
      title: `${theme.title}, ${area.name}`,
      detail: `recorded as ${choice.label}`,
      undoable: true,
    });
    leave();
  };
  return (
    <Dialog
      isOpen
      onClose={leave}
      width={560}
      title={title}
      subtitle={`${theme.title}, ${area.name}`}
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button
            look="primary"
            heldBack={choice ? (why ?? undefined) : props.firstChoose}
            busy={deed.isRunning}
            onClick={() => void send().catch(() => undefined)}
          >
            Record
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          <SelectField
            label={props.label}
            options={[{ value: CHOOSE, label: 'Choose…' }, ...choices]}
            value={chosen}
            onChange={setChosen}
          />
          <SelectField
            label="Month"
            options={months.map(({ id, name }) => ({ value: id, label: name }))}
            value={wave}
            onChange={setWave}
          />
        </div>
        <TextArea
          label={props.reasonLabel(status)}
          rows={2}
          value={reason.text}
          onChange={reason.write}
          hint={props.reasonHint}
        />
        <WordsTicks legend="On the evidence of" items={items} ticked={named} onTick={setNamed} />
        <p role="status" className={styles.why}>
          {why}
        </p>
        {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
        {props.children}
      </div>
    </Dialog>
  );
}

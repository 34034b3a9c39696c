import { type KeyboardEvent, memo, useId, useState } from 'react';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { clockOf, type DraftTurn, secondsOf } from '#shared/correction/draft.ts';
import type { SpeakerRole } from '#shared/source/source.ts';
import { ROLE_WORDS } from '#shared/source/words.ts';
import styles from './editor.module.css';

/** What can be done with a turn; the same functions for all turns, so that one key redraws one turn. */
export interface TurnDeeds {
  write: (key: number, text: string) => void;
  time: (key: number, seconds: number | null) => void;
  give: (key: number, speaker: string | null) => void;
  giveNew: (key: number) => void;
  part: (key: number, offset: number) => void;
  join: (key: number) => void;
  add: (key: number) => void;
  remove: (key: number) => void;
}

interface TurnEditorProps {
  turn: DraftTurn;
  number: number;
  isFirst: boolean;
  isChanged: boolean;
  labels: readonly string[];
  role: SpeakerRole;
  deeds: TurnDeeds;
}

const NOBODY = '\u0000nobody';
const NEW = '\u0000new';

/** One turn under correction: who speaks, when, and the words. */
export const TurnEditor = memo(function TurnEditor({
  turn,
  number,
  isFirst,
  isChanged,
  labels,
  role,
  deeds,
}: TurnEditorProps) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [written, setWritten] = useState<string>();
  const { key, speaker, text } = turn;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') deeds.part(key, event.currentTarget.selectionStart);
    else if (event.key === 'Backspace') deeds.join(key);
    else return;
    event.preventDefault();
  };
  const saveTime = () => {
    if (written === undefined) return;
    const seconds = secondsOf(written);
    if (seconds !== undefined) deeds.time(key, seconds);
    setWritten(undefined);
  };
  return (
    <li className={styles.turn} data-role={role} data-changed={isChanged || undefined} id={`turn-${number}`}>
      <div className={styles.who}>
        <select
          className={styles.speaker}
          aria-label={`Turn ${number}: who speaks`}
          title={ROLE_WORDS[role]}
          value={speaker ?? NOBODY}
          onChange={({ currentTarget: { value } }) => {
            if (value === NEW) deeds.giveNew(key);
            else deeds.give(key, value === NOBODY ? null : value);
          }}
        >
          {labels.map((label) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
          <option value={NOBODY}>nobody named</option>
          <option value={NEW}>Another speaker…</option>
        </select>
        <input
          className={styles.time}
          aria-label={`Turn ${number}: time in the recording`}
          placeholder="–:––"
          inputMode="numeric"
          value={written ?? clockOf(turn.time)}
          onChange={({ currentTarget }) => setWritten(currentTarget.value)}
          onBlur={saveTime}
          onKeyDown={(event) => {
            if (event.key === 'Enter') saveTime();
          }}
        />
      </div>
      <textarea
        id={`${id}words`}
        className={styles.words}
        data-turn={key}
        aria-label={`Turn ${number}: words`}
        rows={Math.max(1, Math.ceil(text.length / 90))}
        value={text}
        onChange={({ currentTarget }) => deeds.write(key, currentTarget.value)}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
      />
      <Menu
        align="end"
        trigger={<IconButton icon="dots" label={`Turn ${number}`} size="small" />}
        groups={[
          [
            {
              label: 'Part at the cursor',
              keys: 'Alt ⏎',
              heldBack: caret > 0 && caret < text.length ? undefined : 'put the cursor into the words',
              onSelect: () => deeds.part(key, caret),
            },
            {
              label: 'Join to the turn above',
              keys: 'Alt ⌫',
              heldBack: isFirst ? 'there is none' : undefined,
              onSelect: () => deeds.join(key),
            },
            { label: 'Add a turn below', onSelect: () => deeds.add(key) },
          ],
          [{ label: 'Take this turn out', isAlert: true, onSelect: () => deeds.remove(key) }],
        ]}
      />
    </li>
  );
});

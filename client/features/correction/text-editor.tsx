import { useMemo, useRef, useState } from 'react';
import type { CorrectedTurn } from '#shared/correction/correction.ts';
import {
  addTurn,
  changeTurn,
  giveTurn,
  joinTurn,
  partTurn,
  removeTurn,
  type TextDraft,
} from '#shared/correction/draft.ts';
import { roleOf } from '#shared/source/line-format.ts';
import type { Speaker } from '#shared/source/source.ts';
import styles from './editor.module.css';
import { SpeakerDialog } from './speaker-dialog.tsx';
import { type TurnDeeds, TurnEditor } from './turn-editor.tsx';

interface TextEditorProps {
  draft: TextDraft;
  /** The text in force, to tell what was changed. */
  present: readonly CorrectedTurn[];
  speakers: Readonly<Record<string, Speaker>>;
  onChange: (draft: TextDraft) => void;
}

/** Puts the caret into a turn once it is drawn. */
const focusTurn = (key: number, caret: number) =>
  requestAnimationFrame(() => {
    const area = document.querySelector<HTMLTextAreaElement>(`textarea[data-turn="${key}"]`);
    area?.focus();
    area?.setSelectionRange(caret, caret);
  });

const keyOf = ({ speaker, time, text }: CorrectedTurn) => JSON.stringify([speaker, time, text]);

/** The whole text, turn by turn, to be written in. */
export function TextEditor({ draft, present, speakers, onChange }: TextEditorProps) {
  const [naming, setNaming] = useState<number>();
  const latest = useRef({ draft, onChange });
  latest.current = { draft, onChange };
  const known = useMemo(() => new Set(present.map(keyOf)), [present]);
  const roles = { ...speakers, ...draft.speakers };
  const spoken = draft.turns.flatMap(({ speaker }) => speaker ?? []);
  const labels = [...new Set([...Object.keys(roles), ...spoken])].sort();
  const labelsKey = labels.join('\u0000');
  const [shown, setShown] = useState({ key: labelsKey, labels });
  if (shown.key !== labelsKey) setShown({ key: labelsKey, labels });
  const deeds = useMemo((): TurnDeeds => {
    const set = (next: TextDraft) => latest.current.onChange(next);
    return {
      write: (key, text) => set(changeTurn(latest.current.draft, key, { text })),
      time: (key, time) => set(changeTurn(latest.current.draft, key, { time })),
      give: (key, speaker) => set(giveTurn(latest.current.draft, key, speaker)),
      giveNew: setNaming,
      part: (key, offset) => {
        const parted = partTurn(latest.current.draft, key, offset);
        if (!parted) return;
        set(parted.draft);
        focusTurn(parted.key, 0);
      },
      join: (key) => {
        const joined = joinTurn(latest.current.draft, key);
        if (!joined) return;
        set(joined.draft);
        focusTurn(joined.key, joined.seam);
      },
      add: (key) => {
        const added = addTurn(latest.current.draft, key);
        set(added.draft);
        focusTurn(added.key, 0);
      },
      remove: (key) => set(removeTurn(latest.current.draft, key)),
    };
  }, []);
  return (
    <>
      <ol className={styles.turns}>
        {draft.turns.map((turn, at) => (
          <TurnEditor
            key={turn.key}
            turn={turn}
            number={at + 1}
            isFirst={at === 0}
            isChanged={!known.has(keyOf(turn))}
            labels={shown.labels}
            role={roleOf(turn.speaker, roles)}
            deeds={deeds}
          />
        ))}
      </ol>
      {naming !== undefined && (
        <SpeakerDialog
          onGive={(label, role) => {
            onChange(giveTurn(draft, naming, label, role));
            setNaming(undefined);
          }}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { TextArea } from '#client/ui/text-area.tsx';
import styles from './form.module.css';

interface DistinctionNoteProps {
  label: string;
  note: string;
  isReadOnly: boolean;
  onSave: (note: string) => void;
}

/** How two themes differ, in a sentence; saved when the field is left. */
export function DistinctionNote({ label, note, isReadOnly, onSave }: DistinctionNoteProps) {
  const [text, setText] = useState(note);
  return (
    <div className={styles.note}>
      <TextArea
        label={label}
        hidesLabel
        rows={1}
        placeholder="How to tell the two apart"
        value={text}
        readOnly={isReadOnly}
        onChange={setText}
        onBlur={() => text.trim() !== note && onSave(text.trim())}
      />
    </div>
  );
}

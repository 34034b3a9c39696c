import { useEffect, useRef, useState } from 'react';
import styles from './tree.module.css';

interface RenameFieldProps {
  /** What is renamed, as in “Title of Trust grew”. */
  label: string;
  title: string;
  onSave: (title: string) => void;
  onClose: () => void;
}

/** A title being written anew: Enter or leaving it saves, Esc leaves it as it was. */
export function RenameField({ label, title, onSave, onClose }: RenameFieldProps) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  const finish = (saves: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const written = text.trim();
    if (saves && written !== '' && written !== title) onSave(written);
    onClose();
  };
  return (
    <input
      ref={field}
      className={styles.rename}
      aria-label={label}
      maxLength={120}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Enter');
      }}
    />
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import { SHORT_TITLE } from './short-title.ts';
import styles from './tree.module.css';

interface RenameFieldProps {
  /** What is renamed, as in “Title of Trust grew”. */
  label: string;
  title: string;
  /** Why a title cannot be had. */
  refuse?: ((title: string) => string | undefined) | undefined;
  onSave: (title: string) => void;
  onClose: () => void;
}

/** A title being written anew: Enter or leaving it saves, Esc leaves it as it was; a refused one stays and says why. */
export function RenameField({ label, title, refuse, onSave, onClose }: RenameFieldProps) {
  const id = useId();
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  const written = text.trim();
  const refused = written === title ? undefined : refuse?.(written);
  const isLong = written.length > SHORT_TITLE;
  const words =
    refused ??
    (isLong
      ? `${written.length} characters: over ${SHORT_TITLE} are cut where there is little room.`
      : undefined);
  const finish = (saves: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (saves && written !== '' && written !== title && refused === undefined) onSave(written);
    onClose();
  };
  return (
    <span className={styles.renaming}>
      <input
        ref={field}
        className={styles.rename}
        aria-label={label}
        aria-invalid={refused !== undefined}
        aria-describedby={words === undefined ? undefined : id}
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
          if (event.key === 'Escape' || refused === undefined) finish(event.key === 'Enter');
        }}
      />
      {words !== undefined && (
        <span id={id} className={styles.refused} data-hint={refused === undefined || undefined} role="status">
          {words}
        </span>
      )}
    </span>
  );
}

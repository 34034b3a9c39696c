import { useEffect, useRef } from 'react';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import styles from './find-bar.module.css';
import type { Find } from './use-find.ts';

/** Words to find in this text; Enter goes to the next place, Shift+Enter to the one before, Esc closes. */
export function FindBar({ find }: { find: Find }) {
  const field = useRef<HTMLInputElement>(null);
  const { count, at, typed, asked } = find;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the focus again.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return (
    <search className={styles.bar} aria-label="Find in this text">
      <SearchField
        ref={field}
        label="Find in this text"
        value={typed}
        onChange={find.type}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') find.close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={styles.count} role="status">
        {typed.trim() === '' ? '' : count === 0 ? 'nowhere here' : `${at + 1} of ${count}`}
      </span>
      <IconButton icon="up" label="Previous place" disabled={count === 0} onClick={() => find.step(-1)} />
      <IconButton icon="down" label="Next place" disabled={count === 0} onClick={() => find.step(1)} />
      <IconButton icon="close" label="Close" keys="Esc" onClick={find.close} />
    </search>
  );
}

import { useState } from 'react';
import { copyPlain } from '#client/lib/copy.ts';
import { Button } from './button.tsx';
import styles from './copied-text.module.css';

interface CopiedTextProps {
  label: string;
  text: string;
}

/** Words to be passed on elsewhere, with a button that puts them on the clipboard. */
export function CopiedText({ label, text }: CopiedTextProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    void copyPlain(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser does not let it: select the words instead'),
    );
  return (
    <figure className={styles.place}>
      <figcaption className={styles.head}>
        <span>{label}</span>
        <span role="status" className={styles.said}>
          {said}
        </span>
        <Button small onClick={copy} aria-label={`Copy: ${label}`}>
          Copy
        </Button>
      </figcaption>
      <p className={styles.text}>{text}</p>
    </figure>
  );
}

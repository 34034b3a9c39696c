import { useState } from 'react';
import { copyPlain } from '#client/lib/copy.ts';
import { Button } from '#client/ui/button.tsx';

interface CopyButtonProps {
  text: string;
  children: string;
  look?: 'plain' | 'primary';
}

/** Puts words on the clipboard and says so in its place. */
export function CopyButton({ text, children, look = 'plain' }: CopyButtonProps) {
  const [told, setTold] = useState('');
  return (
    <>
      <Button
        small
        look={look}
        onClick={() =>
          void copyPlain(text).then(
            () => setTold('Copied'),
            () => setTold('The browser did not allow it'),
          )
        }
      >
        {children}
      </Button>
      <span role="status" className="sub">
        {told}
      </span>
    </>
  );
}

import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { AskLink } from './ask-link.tsx';

interface ThemeLinkProps {
  study: string;
  theme: { id: string };
}

/** Opens what asks for a link of a theme. */
export function ThemeLink({ study, theme }: ThemeLinkProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button deed="link.add" small look="quiet" icon="plus" onClick={() => setOpen(true)}>
        Link…
      </Button>
      {isOpen && <AskLink study={study} theme={theme.id} onClose={() => setOpen(false)} />}
    </>
  );
}

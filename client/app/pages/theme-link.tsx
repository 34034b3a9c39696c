import { useState } from 'react';
import { LinkDialog } from '#client/features/codebook/link-dialog.tsx';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { useLinkDeeds } from '#client/features/codebook/use-link-deeds.ts';
import { Button } from '#client/ui/button.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Theme } from '#shared/theme/theme.ts';

interface ThemeLinkProps {
  study: string;
  theme: Theme;
}

/** Asks what a theme hangs together with, where its links are read. */
export function ThemeLink({ study, theme }: ThemeLinkProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" icon="plus" onClick={() => setOpen(true)}>
        Link…
      </Button>
      {isOpen && <Asked study={study} theme={theme} onClose={() => setOpen(false)} />}
    </>
  );
}

function Asked({ study, theme, onClose }: ThemeLinkProps & { onClose: () => void }) {
  const say = useToast();
  const codebook = useCodebook(study);
  const deeds = useLinkDeeds(study, () => {
    say({ title: theme.title, detail: 'link added', undoable: true });
    onClose();
  });
  return (
    codebook && (
      <LinkDialog
        study={study}
        theme={theme}
        codebook={codebook}
        areas={codebook.matrix?.areas ?? []}
        link={undefined}
        deeds={deeds}
        onClose={onClose}
      />
    )
  );
}

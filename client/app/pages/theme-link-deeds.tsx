import { useState } from 'react';
import { LinkDialog } from '#client/features/codebook/link-dialog.tsx';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { useLinkDeeds } from '#client/features/codebook/use-link-deeds.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Link } from '#shared/link/link.ts';
import type { MapLink } from '#shared/link/map-view.ts';

interface Framed {
  id: string;
  areas: readonly { id: string; name: string }[];
}

/** Changes a link in all it says, or removes it. */
export function LinkDeedsOf({ study, link, onGone }: { study: Framed; link: MapLink; onGone: () => void }) {
  const say = useToast();
  const [isOpen, setOpen] = useState(false);
  const codebook = useCodebook(study.id);
  const deeds = useLinkDeeds(study.id, () => {
    say({ title: 'Link', detail: 'changed', undoable: true });
    setOpen(false);
  });
  const ends = codebook && [...codebook.themes, ...codebook.groups];
  const end = ends?.find((one) => one.id === link.from);
  const { heard: _, ...given } = link;
  const remove = (gone: Link) => {
    deeds.remove.run(gone);
    onGone();
    say({ title: end?.title ?? 'Link', detail: 'link removed', undoable: true });
  };
  return (
    <>
      <Button
        deed="link.change"
        small
        onClick={() => setOpen(true)}
        heldBack={end ? undefined : 'the themes are being read'}
      >
        Change, add excerpts…
      </Button>
      <Button deed="link.remove" small look="quiet" onClick={() => remove(given)}>
        Remove the link
      </Button>
      {deeds.remove.error && <ErrorNote what={deeds.remove.error.message} help={deeds.remove.error.help} />}
      {isOpen && codebook && end && (
        <LinkDialog
          study={study.id}
          theme={end}
          codebook={codebook}
          areas={study.areas}
          link={given}
          deeds={deeds}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ArchiveDialog } from './archive-dialog.tsx';

interface ArchivePackageProps {
  study: string;
  /** The study's title. */
  title: string;
}

/** Opens what a package for a data archive would hold. */
export function ArchivePackage({ study, title }: ArchivePackageProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button deed="export.working" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Package for an archive…
      </Button>
      {isOpen && <ArchiveDialog study={study} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}

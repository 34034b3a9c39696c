import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ExportStudyDialog } from './export-study-dialog.tsx';

interface ExportStudyProps {
  study: string;
  /** The study's title. */
  title: string;
}

/** Opens the question of what of a study is taken away, and as what. */
export function ExportStudy({ study, title }: ExportStudyProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button deed="export.readers" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Export…
      </Button>
      {isOpen && <ExportStudyDialog study={study} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}

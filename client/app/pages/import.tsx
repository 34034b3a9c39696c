import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ImportStart } from '#client/features/import/import-start.tsx';
import { PasteDialog } from '#client/features/import/paste-dialog.tsx';
import { useStartImport } from '#client/features/import/use-start-import.ts';
import { ProjectHint } from '#client/features/project-import/project-hint.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { takeFiles } from '#client/lib/handed-files.ts';
import { useFileChoice } from '#client/ui/use-file-choice.tsx';
import { projectPlace } from '../places.ts';
import styles from './import.module.css';
import { useHandingIn } from './use-handing-in.ts';

/** Where an import begins: files dropped, chosen or handed over from the page before, or text pasted. */
export function ImportPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const navigate = useNavigate();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const [isPasting, setPasting] = useState(false);
  const start = useStartImport(id, (started) => {
    void navigate({
      to: '/studies/$study/sources/import/$import',
      params: { study: id, import: started.id },
      replace: true,
    });
  });
  const handIn = useHandingIn(id, start.run);
  const { fields, chooseFiles, chooseFolder } = useFileChoice(handIn);
  const isOver = useFileDrop(handIn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what the page before left.
  useEffect(() => {
    const files = takeFiles();
    if (files.length > 0) handIn(files);
  }, []);
  return (
    <div className={styles.start}>
      <title>{`Import transcripts · ${study.title} · Throughline`}</title>
      <h1>Import transcripts</h1>
      <ImportStart
        isOver={isOver}
        isSending={start.isRunning}
        error={isPasting ? null : start.error}
        onChooseFiles={chooseFiles}
        onChooseFolder={chooseFolder}
        onPaste={() => setPasting(true)}
      />
      <ProjectHint place={projectPlace(id)} />
      {fields}
      {isPasting && (
        <PasteDialog
          error={start.error}
          isSending={start.isRunning}
          onText={(file) => start.run([file])}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { droppedFiles } from './dropped-files.ts';
import { useMay } from './may.ts';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Takes files and folders dropped anywhere on the page, from whom may import; answers whether some are held over it now. */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const mayImport = useMay()('source.import');
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    if (!mayImport) return;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer)
        void droppedFiles(event.dataTransfer).then((files) => {
          if (files.length > 0) latest.current(files);
        });
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [mayImport]);
  return isOver;
}

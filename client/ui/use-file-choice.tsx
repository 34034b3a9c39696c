import { type ReactNode, useRef } from 'react';

export interface FileChoice {
  /** Must stand somewhere on the page: the fields behind the two deeds. */
  fields: ReactNode;
  chooseFiles: () => void;
  chooseFolder: () => void;
}

/** Lets a person choose files, or a folder with all that lies in it. */
export function useFileChoice(onFiles: (files: File[]) => void): FileChoice {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const field = { type: 'file', multiple: true, hidden: true, tabIndex: -1 } as const;
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])].filter(({ name }) => !name.startsWith('.'));
    // The same file may be chosen again.
    input.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  return {
    fields: (
      <>
        <input {...field} ref={files} onChange={(event) => take(event.currentTarget)} data-choose="files" />
        <input
          {...field}
          ref={(element) => {
            folder.current = element;
            element?.setAttribute('webkitdirectory', '');
          }}
          onChange={(event) => take(event.currentTarget)}
          data-choose="folder"
        />
      </>
    ),
    chooseFiles: () => files.current?.click(),
    chooseFolder: () => folder.current?.click(),
  };
}

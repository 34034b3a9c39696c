import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { projectImportApi } from '#shared/api/project-import.ts';
import type { CodebookGiven, CodebookReview, CodebookTaken } from '#shared/import/codebook.ts';

/** A codebook file as text: UTF-8, or UTF-16 where its first two bytes say so. */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A codebook that was read: what it was read from, and what it would add. */
export interface CodebookRead {
  given: CodebookGiven;
  review: CodebookReview;
}

interface CodebookFileDeeds {
  read: Deed<CodebookRead, File>;
  take: Deed<CodebookTaken, CodebookGiven>;
}

/** Reads a codebook of another program, and takes in what the study does not have of it. */
export function useCodebookFile(study: string): CodebookFileDeeds {
  const cache = useQueryClient();
  const params = { study };
  return {
    read: useDeed({
      send: async (file: File, key) => {
        const given = { fileName: file.name, text: await textOf(file) };
        return { given, review: await call(projectImportApi.previewCodebook, { params, body: given, key }) };
      },
      scope: 'import',
    }),
    take: useDeed({
      send: (given: CodebookGiven, key) => call(projectImportApi.takeCodebook, { params, body: given, key }),
      onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
      scope: 'import',
    }),
  };
}

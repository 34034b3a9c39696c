import { useQuery } from '@tanstack/react-query';
import { CallError } from '#client/lib/request.ts';
import type { Preview, PreviewAsked } from '#shared/codebook/preview.ts';
import { previewQuery } from './api.ts';

export interface Foreseen {
  /** Undefined until it is known, or where there is nothing to foresee. */
  preview: Preview | undefined;
  /** Why the deed would be refused. */
  refused: { message: string; help?: string | undefined } | undefined;
}

/** What a deed on a theme would do, worked out by the program as if it were done; undefined where none is chosen. */
export function usePreview(study: string, theme: string, asked: PreviewAsked | undefined): Foreseen {
  const { data, error } = useQuery({
    ...previewQuery(study, theme, asked ?? { deed: 'change', changes: {} }),
    enabled: asked !== undefined,
  });
  if (asked === undefined) return { preview: undefined, refused: undefined };
  const refused = error instanceof CallError ? { message: error.message, help: error.help } : undefined;
  return { preview: refused ? undefined : data, refused };
}

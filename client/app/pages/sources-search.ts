import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';
import { SourceKind } from '#shared/source/source.ts';

export const SourcesSearch = z.object({
  /** An area’s name as it stands in an address, or `none`. */
  area: textParam,
  /** A month, `2020-10`, or `none`. */
  wave: textParam,
  kind: SourceKind.optional().catch(undefined),
  /** The source whose panel is open. */
  edit: textParam,
});

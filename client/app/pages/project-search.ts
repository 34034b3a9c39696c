import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

/** What the address of a project of another program says, inside of a study. */
export const ProjectSearch = z.object({
  /** Id of what is under review; none while no file was sent. */
  import: textParam,
});

/** The same outside of one. */
export const NewProjectSearch = ProjectSearch.extend({
  /** Id of the study that keeping it will make. */
  study: textParam,
});

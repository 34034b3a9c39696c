import { z } from 'zod';
import { flagParam } from '#client/lib/search-params.ts';

export const StudiesSearch = z.object({ new: flagParam });

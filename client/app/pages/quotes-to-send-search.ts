import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

/** What the address of the list to send says: the day it was asked on, left out for everything that waits. */
export const QuotesToSendSearch = z.object({ day: textParam });

import { createContext } from 'react';
import type { Block } from '#shared/report/block.ts';

/** What the pieces of the report at hand come to, by the lines that ask for them; what is missing is on its way. */
export const Resolved = createContext<ReadonlyMap<string, readonly Block[]>>(new Map());

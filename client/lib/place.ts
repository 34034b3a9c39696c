import { stringifySearch } from './search-params.ts';

/** An address inside the program, as `linkOptions` has checked it, on its way to whoever draws the link. */
export interface Place {
  /** With its parameters as `$name`. */
  to: string;
  params: Record<string, string>;
  search?: Record<string, unknown>;
}

export const hrefOf = ({ to, params, search }: Place): string =>
  to.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')) +
  (search ? stringifySearch(search) : '');

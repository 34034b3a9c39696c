import { shortDay } from '#client/lib/day.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import { codebookAt } from '#shared/codebook/version.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { Pass } from '#shared/coding/pass.ts';

export interface Signatures {
  coders: readonly Coder[];
  events: readonly CodebookEvent[];
}

export const coderName = ({ coders }: Pick<Signatures, 'coders'>, id: string): string =>
  coders.find((coder) => coder.id === id)?.name ?? 'somebody';

/** "Tom Okafor, 26 Oct" */
export const signed = (signatures: Pick<Signatures, 'coders'>, by: string, at: string): string =>
  `${coderName(signatures, by)}, ${shortDay(at)}`;

/** Who looked, when, and for what: "Tom Okafor, 26 Oct, under codebook 2", "… for 3 themes, under codebook 4". */
export function passWords(signatures: Signatures, { coder, at, event, themes }: Pass): string {
  const what =
    themes === null ? '' : `, for ${themes.length === 1 ? 'one theme' : `${themes.length} themes`}`;
  return `${signed(signatures, coder, at)}${what}, under ${codebookAt(signatures.events, event)}`;
}

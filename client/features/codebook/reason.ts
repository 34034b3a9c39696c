/** A reason in the history says something: this many characters at least. */
const LEAST = 10;

/** Why a deed with this reason waits; undefined where it is enough. */
export const reasonHeld = (reason: string): string | undefined =>
  reason.trim().length < LEAST ? 'say why in a few words first' : undefined;

const LIT = 'data-lit';

/**
 * Lights one coding in the words and in the margin, and lets all others step back; null lights none. Done on
 * the page itself: drawing thousands of marks anew would be felt under the pointer.
 */
export function light(frame: Element | null, coding: string | null): void {
  if (!frame) return;
  const here = frame.querySelectorAll(`[${LIT}]`);
  const wanted = coding === null ? [] : frame.querySelectorAll(`[data-codings~="${coding}"]`);
  for (const one of here) one.removeAttribute(LIT);
  if (wanted.length === 0) return;
  for (const one of wanted) one.setAttribute(LIT, '');
  for (const place of frame.querySelectorAll('[data-lights]')) place.setAttribute(LIT, '');
}

/** The coding that pointing at a mark means: the last to begin, which is the shortest as a rule. */
export const codingAt = (target: EventTarget | null): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-codings]')?.dataset.codings?.split(' ').at(-1) ?? null)
    : null;

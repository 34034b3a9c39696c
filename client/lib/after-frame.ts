/** A page that is covered gets no frames and is not told so: after this long it goes on without. */
const LATEST_MS = 250;

/** Runs once the next frame is on its way to the screen; at once in a page that nobody sees, which gets no frames. */
export function afterFrame(run: () => void): void {
  if (document.visibilityState === 'hidden') {
    setTimeout(run);
    return;
  }
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    run();
  };
  requestAnimationFrame(() => {
    setTimeout(once);
  });
  setTimeout(once, LATEST_MS);
}

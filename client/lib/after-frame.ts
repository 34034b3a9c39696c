/** Runs once the next frame is on its way to the screen; at once in a page that nobody sees, which gets no frames. */
export function afterFrame(run: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(run);
  else
    requestAnimationFrame(() => {
      setTimeout(run);
    });
}

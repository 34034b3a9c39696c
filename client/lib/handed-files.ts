let handed: readonly File[] = [];

/** Leaves files for the page that is opened next; what was left before and not taken is forgotten. */
export function handFiles(files: readonly File[]): void {
  handed = files;
}

/** The files that were left, once. */
export function takeFiles(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}

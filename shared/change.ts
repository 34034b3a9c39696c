/** A value with some of its fields changed; a field that is absent or undefined stays as it was. */
export function changed<T extends object>(before: T, changes: { [K in keyof T]?: T[K] | undefined }): T {
  const after = { ...before };
  for (const key in changes) {
    const value = changes[key];
    if (value !== undefined) after[key] = value;
  }
  return after;
}

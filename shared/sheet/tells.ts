const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Which of some names stand in a text as words, whatever their case. */
export function namesTold(text: string, names: readonly string[]): string[] {
  return names.filter(
    (name) =>
      name.trim() !== '' &&
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name.trim())}(?![\\p{L}\\p{N}])`, 'iu').test(text),
  );
}

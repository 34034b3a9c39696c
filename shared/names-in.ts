/** The names written one a line or parted by commas or semicolons: trimmed, the empty left out, each kept once. */
export function namesIn(text: string): string[] {
  const names = new Map<string, string>();
  for (const part of text.split(/[\n,;]/)) {
    const name = part.trim().replace(/\s+/gu, ' ');
    const folded = name.toLowerCase();
    if (name !== '' && !names.has(folded)) names.set(folded, name);
  }
  return [...names.values()];
}

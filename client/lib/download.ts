/** Hands a file to the reader; `content` is text or bytes made in the page. */
export function download(fileName: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  follow(address, fileName);
  // The browser reads the address after this turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function follow(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Words as a file name: `Holding on together`, `over time` and `svg` make `holding-on-together-over-time.svg`. */
export function fileNameOf(words: readonly string[], ending: string): string {
  const stem = words
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${stem || 'throughline'}.${ending}`;
}

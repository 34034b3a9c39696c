/** What XML 1.0 cannot hold, however it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Whether XML can hold these words. */
export const fitsXml = (words: string): boolean => words.search(FORBIDDEN) < 0;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const escaped = (words: string, signs: RegExp): string =>
  words.replace(signs, (sign) => ESCAPES[sign] ?? sign);

export type Attributes = readonly (readonly [name: string, value: string | number | boolean | null])[];

/** Writes XML element by element; what cannot be held is dropped and counted. */
export class XmlWriter {
  /** Characters that XML cannot hold and that were left out. */
  dropped = 0;
  readonly #lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  readonly #open: string[] = [];

  #safe(words: string): string {
    return words.replace(FORBIDDEN, () => {
      this.dropped += 1;
      return '';
    });
  }

  #tag(name: string, attributes: Attributes): string {
    const written = attributes.flatMap(([key, value]) =>
      value === null ? [] : [` ${key}="${escaped(this.#safe(String(value)), /[&<>"\t\n\r]/g)}"`],
    );
    return `<${name}${written.join('')}`;
  }

  #put(line: string): void {
    this.#lines.push('  '.repeat(this.#open.length) + line);
  }

  leaf(name: string, attributes: Attributes = []): void {
    this.#put(`${this.#tag(name, attributes)}/>`);
  }

  words(name: string, words: string): void {
    this.#put(`<${name}>${escaped(this.#safe(words), /[&<>\r]/g)}</${name}>`);
  }

  /** An element with what `inside` writes; without a body where that is nothing. */
  element(name: string, attributes: Attributes, inside: () => void): void {
    const at = this.#lines.length;
    this.#put(`${this.#tag(name, attributes)}>`);
    this.#open.push(name);
    inside();
    this.#open.pop();
    if (this.#lines.length === at + 1) this.#lines[at] = (this.#lines[at] ?? '').replace(/>$/, '/>');
    else this.#put(`</${name}>`);
  }

  /** An element that may not be empty: left out where there is nothing to hold. */
  container<T>(name: string, things: readonly T[], write: (thing: T) => void): void {
    if (things.length > 0) this.element(name, [], () => things.forEach(write));
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

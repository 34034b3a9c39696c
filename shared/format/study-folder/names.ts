import { DomainError } from '../../errors.ts';
import { meant, type Named } from '../../reference.ts';

/** The words a reference in the folder can be to. */
export type Word = 'area' | 'wave' | 'phase' | 'participant' | 'coder' | 'group' | 'theme' | 'source';

/**
 * How things are called in the folder. A reference is written as the thing's name where that name means
 * nothing else, so that people can read it; otherwise as its id.
 */
export class Names {
  private readonly things = new Map<Word, readonly Named[]>();
  private readonly written = new Map<string, string>();
  private readonly read = new Map<string, string>();

  know(word: Word, things: readonly Named[]): void {
    this.things.set(word, things);
    for (const thing of things) {
      const name = thing.names[0];
      const isPlain = name && !name.includes(';') && name.trim() === name;
      const isAlone = isPlain && meant(name, things).length === 1;
      this.written.set(`${word} ${thing.id}`, isAlone ? name : thing.id);
    }
  }

  /** The reference to write for an id. */
  of(word: Word, id: string): string {
    return this.written.get(`${word} ${id}`) ?? id;
  }

  has(word: Word, reference: string): boolean {
    return meant(reference, this.things.get(word) ?? []).length > 0;
  }

  /** The id a reference means. */
  id(word: Word, reference: string): string {
    const known = this.read.get(`${word} ${reference}`);
    if (known !== undefined) return known;
    const [found, other] = meant(reference, this.things.get(word) ?? []);
    if (!found) throw new DomainError('invalid', `there is no ${word} “${reference}”`);
    if (other) throw new DomainError('invalid', `more than one ${word} is called “${reference}”`);
    this.read.set(`${word} ${reference}`, found.id);
    return found.id;
  }
}

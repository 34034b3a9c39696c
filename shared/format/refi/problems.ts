import type { DraftWarning } from '../format.ts';

/** Of one kind of problem no more are told one by one. */
const TOLD = 20;

/** What was odd in a file: each told in a sentence, the many of a kind counted. */
export class Problems {
  readonly #told = new Map<string, DraftWarning[]>();
  readonly #counts = new Map<string, number>();

  add(code: string, message: string, line?: number): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const told = this.#told.get(code) ?? [];
    if (told.length < TOLD) told.push({ code, message, ...(line !== undefined && { line }) });
    this.#told.set(code, told);
  }

  list(): DraftWarning[] {
    return [...this.#told].flatMap(([code, told]) => {
      const more = (this.#counts.get(code) ?? 0) - told.length;
      return more > 0 ? [...told, { code, message: `And ${more} more like it.` }] : told;
    });
  }
}

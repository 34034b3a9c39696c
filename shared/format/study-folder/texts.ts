import { DomainError } from '../../errors.ts';
import type { SourceId } from '../../ids.ts';
import { textOf } from '../../source/text.ts';
import type { ContentSource } from './content.ts';

/** Answers the text that words of a source are of: an earlier one by its number, or the present one (null). */
export function textsOf(
  sources: readonly ContentSource[],
): (where: string, source: SourceId, version: number | null) => string {
  const texts = new Map<string, string>();
  for (const { id, title, turns, origin, earlier } of sources) {
    texts.set(`${id} `, textOf(turns));
    for (const text of earlier) {
      if (text.number >= (origin?.number ?? 1))
        throw new DomainError(
          'invalid',
          `“${title}” has an earlier text that is numbered behind the present one.`,
          {
            help: 'Say the number of the present text in its front matter, under “text”.',
          },
        );
      texts.set(`${id} ${text.number}`, textOf(text.turns));
    }
  }
  return (where, source, version) => {
    const text = texts.get(`${source} ${version ?? ''}`);
    if (text === undefined)
      throw new DomainError('invalid', `${where}: the source has no text ${version ?? ''}`.trim());
    return text;
  };
}

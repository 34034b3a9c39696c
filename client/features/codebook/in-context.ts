interface InContext {
  prefix: string;
  suffix: string;
}

/** The words around a coding, from the first whole one to the last, with an ellipsis where more was said. */
export function inContext({ prefix, suffix }: InContext): { before: string; after: string } {
  const before = prefix.replace(/^\S*[\s,.;:!?…]+/u, '');
  const after = suffix.replace(/\s+\S*$/u, '');
  return {
    before: before === '' ? '' : `… ${before}`,
    after: after === '' ? '' : `${after} …`,
  };
}

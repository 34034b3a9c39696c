/** A text in which quotation marks, dashes, spaces and dots have one form each, with where each unit came from. */
export interface Plain {
  text: string;
  /** Offset in the original of every unit of `text`, and its length at the end. */
  offsets: number[];
}

const FORMS: [RegExp, string][] = [
  [/^[‘’‚‛′`´]/u, "'"],
  [/^[“”„‟″«»]/u, '"'],
  [/^[‐‑‒–—―−]/u, '-'],
  [/^…/u, '...'],
  [/^\s+/u, ' '],
];

/** Gives quotation marks, dashes, spaces and dots one form; every other character stays as it is. */
export function plain(original: string): Plain {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < original.length; ) {
    const rest = original.slice(at, at + 64);
    const form = FORMS.map(([from, to]) => [from.exec(rest)?.[0], to] as const).find(
      ([hit]) => hit !== undefined,
    );
    const [hit, to] = form ?? [rest.charAt(0), rest.charAt(0)];
    for (const unit of to) {
      text += unit;
      offsets.push(at);
    }
    at += hit?.length ?? 1;
  }
  offsets.push(original.length);
  return { text, offsets };
}

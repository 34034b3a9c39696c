/** Deeds this page did and has shown already: when the journal tells of them, what it shows need not be read anew. */
const shown = new Set<string>();

const keyOf = (study: string, deed: number) => `${study} ${deed}`;

export function noteShown(study: string, deed: number): void {
  shown.add(keyOf(study, deed));
}

export const isShown = (study: string, deed: number): boolean => shown.has(keyOf(study, deed));

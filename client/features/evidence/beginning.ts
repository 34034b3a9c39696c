const BEGINNING = 60;

/** The first words of an excerpt, enough to know it by. */
export const beginningOf = (text: string): string =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;

/** A day as the reader's own language writes it, without its year. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

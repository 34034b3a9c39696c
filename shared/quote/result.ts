/** What is said about a result. */
interface Result {
  /** Quotes in it, and how many of them hold the words as typed. */
  count: number;
  exact: number;
  close: readonly { typed: string; terms: readonly string[] }[];
  /** Fitting quotes that are left out for their clearance. */
  refused: number;
  withdrawn: number;
}

/** Spellings named; more would not be read. */
const MOST = 4;

/** What stands behind the number of quotes: close spellings, and what is not shown. */
export function resultWords({ count, exact, close, refused, withdrawn }: Result): string[] {
  const named = close.map(({ typed, terms }) => {
    const more = terms.length > MOST ? ` and ${terms.length - MOST} more` : '';
    return `close spelling of “${typed}”: ${terms.slice(0, MOST).join(', ')}${more}`;
  });
  const some =
    exact > 0 && exact < count ? [`${count - exact} by ${named.shift() ?? 'a close spelling'}`] : [];
  const hidden = [refused > 0 ? `${refused} refused` : '', withdrawn > 0 ? `${withdrawn} withdrawn` : ''];
  const left = hidden.filter(Boolean).join(', ');
  return [...some, ...named, ...(left === '' ? [] : [`${left} not shown`])];
}

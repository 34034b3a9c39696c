/** Marks around words that are quoted, and around what is quoted within them. */
interface Marks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const ENGLISH: Marks = { outer: ['“', '”'], inner: ['‘', '’'] };
const GUILLEMETS: Marks = { outer: ['«', '»'], inner: ['“', '”'] };
const LOW: Marks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const SPACE = '\u00a0';

/** By language, where they are not the English ones: the delimiters of the Unicode CLDR, French with its spaces. */
const MARKS: Readonly<Record<string, Marks>> = {
  ar: { outer: ['”', '“'], inner: ['’', '‘'] },
  bg: LOW,
  ca: GUILLEMETS,
  cs: LOW,
  de: LOW,
  el: GUILLEMETS,
  es: GUILLEMETS,
  fi: { outer: ['”', '”'], inner: ['’', '’'] },
  fr: { outer: [`«${SPACE}`, `${SPACE}»`], inner: ['“', '”'] },
  hu: { outer: ['„', '”'], inner: ['»', '«'] },
  is: LOW,
  it: GUILLEMETS,
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  nb: { outer: ['«', '»'], inner: ['‘', '’'] },
  nn: { outer: ['«', '»'], inner: ['‘', '’'] },
  no: { outer: ['«', '»'], inner: ['‘', '’'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  'pt-pt': GUILLEMETS,
  ro: { outer: ['„', '”'], inner: ['«', '»'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  sk: LOW,
  sl: LOW,
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
};

/** Of a language by its tag: `en-GB`, `pt-BR`; English marks where it is not known. */
const marksOf = (language: string): Marks => {
  const tag = language.trim().toLowerCase();
  return MARKS[tag] ?? MARKS[tag.split(/[-_]/)[0] ?? ''] ?? ENGLISH;
};

/** What may close what a double mark opens. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '「': '」',
};
const DOUBLE = /[“”„‟«»"「」]/;

/** Whether one pair of double marks stands around the whole of some words. */
function isMarked(words: string): boolean {
  const [first = '', last = ''] = [words.at(0), words.at(-1)];
  const closes = CLOSES[first];
  if (closes === undefined || words.length < 2 || !closes.includes(last)) return false;
  const inside = words.slice(1, -1);
  if (first === last || !DOUBLE.test(inside)) return !DOUBLE.test(inside);
  let depth = 1;
  for (const letter of inside) {
    if (letter === first) depth += 1;
    else if (closes.includes(letter)) depth -= 1;
    if (depth === 0) return false;
  }
  return depth === 1;
}

/** Double marks within quoted words, as the language has them there: one that can close what is open does. */
function nested(words: string, [opens, closes]: Marks['inner']): string {
  const open: string[] = [];
  return words.replace(/[“”„‟«»"「」]/g, (mark) => {
    if (CLOSES[open.at(-1) ?? '']?.includes(mark)) {
      open.pop();
      return closes;
    }
    open.push(mark);
    return opens;
  });
}

/** Words in the quotation marks of a language, once: those that stand around the whole already are put in its form. */
export function inMarks(words: string, language: string): string {
  const { outer, inner } = marksOf(language);
  const bare = words.trim();
  const inside = isMarked(bare) ? bare.slice(1, -1).trim() : bare;
  return inside === '' ? '' : `${outer[0]}${nested(inside, inner)}${outer[1]}`;
}

/** Words of a quote as they are shown where nothing says which language: in marks already, or in English ones. */
export const shownInMarks = (words: string): string =>
  isMarked(words.trim()) ? words : inMarks(words, 'en');

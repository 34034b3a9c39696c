/** All that the program keeps in a browser stands under this. */
const PREFIX = 'throughline:';

interface Kept {
  /** What it is, for whoever asks what stays on this machine. */
  holds: string;
  /** Whether it may hold words of a study, and goes when somebody signs out. */
  goes: boolean;
}

/** Everything kept in a browser, by the first word of its key; a test holds the program to this list. */
export const KEPT: Readonly<Record<string, Kept>> = {
  draft: { holds: 'what is being written and is not saved yet', goes: true },
  answers: { holds: 'what a coordinator answered, until the program has it', goes: true },
  recent: { holds: 'the ids of the themes used last, for the digits on the desk', goes: true },
  tray: { holds: 'the id of the collection that lies under the quotes', goes: true },
  'reading-size': { holds: 'how large the words on the desk are', goes: false },
  sending: { holds: 'the names of files that are on their way, as long as the tab is open', goes: true },
  'report-place': { holds: 'where the caret stood in a report, by its id', goes: true },
  'report-split': { holds: 'how wide the text of a report is beside its preview', goes: false },
  'quotes-format': { holds: 'what quotes left as last: Word, Markdown, HTML or a table', goes: false },
  'report-format': { holds: 'what a report left as last: Word, HTML, Markdown or print', goes: false },
  scheme: { holds: 'light or dark', goes: false },
  'letter-keys': { holds: 'whether single letters act as keys', goes: false },
};

const goes = (key: string): boolean =>
  key.startsWith(PREFIX) &&
  new Map(Object.entries(KEPT)).get(key.slice(PREFIX.length).split(':')[0] ?? '')?.goes !== false;

/** Leaves no word of any study in this browser: what signing out does. How the program looks stays. */
export function forgetAll(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (goes(key)) storage.removeItem(key);
}

/** Whether this browser keeps anything under a word of the list. */
export const isAnyKept = (word: string): boolean =>
  Object.keys(localStorage).some((key) => key.startsWith(`${PREFIX}${word}:`));

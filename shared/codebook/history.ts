import type { Theme } from '../theme/theme.ts';
import type { CodebookEvent } from './event.ts';

/** One field of a theme before and after an event. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** An event as one theme's history tells it. */
export interface HistoryEntry {
  event: CodebookEvent;
  title: string;
  /** What else it was about, in a few words; empty where the title says all. */
  detail: string;
  changes: FieldChange[];
  /** The first named version that holds it; null where none was named since. */
  version: string | null;
}

interface Codebook {
  themes: readonly Pick<Theme, 'id' | 'title'>[];
  /** All events, in order of number. */
  events: readonly CodebookEvent[];
  groupTitle: (group: string) => string;
}

type Told = Pick<
  Theme,
  'id' | 'title' | 'kind' | 'group' | 'parent' | 'definition' | 'useWhen' | 'notWhen' | 'retired'
>;

/** What each kind of event is called. */
export const eventWords: Record<CodebookEvent['kind'], string> = {
  create: 'Created',
  rename: 'Renamed',
  move: 'Moved',
  broaden: 'Broadened',
  narrow: 'Narrowed',
  shift: 'Shifted',
  split: 'Split',
  merge: 'Merged',
  retire: 'Retired',
};

const FIELD_WORDS: Record<string, string> = {
  title: 'Title',
  definition: 'Definition',
  useWhen: 'Use when',
  notWhen: 'Not when',
  kind: 'Kind',
  group: 'Group',
  parent: 'Under',
};

const listed = (titles: readonly string[]): string => titles.join(', ');

/** What an event is called from where one theme stands, and whom else it touched. */
function toldOf(event: CodebookEvent, id: string, nameOf: (id: string) => string, wasRetired: boolean) {
  const names = (ids: readonly string[]) => listed(ids.filter((one) => one !== id).map(nameOf));
  const isResult = event.results.some((one) => one === id);
  switch (event.kind) {
    case 'merge':
      return isResult
        ? { title: 'Merged in', detail: names(event.themes) }
        : { title: 'Merged into another', detail: names(event.results) };
    case 'split':
      return isResult && !event.themes.some((one) => one === id)
        ? { title: 'Split off', detail: `from ${names(event.themes)}` }
        : { title: 'Split', detail: `into ${names(event.results)}` };
    case 'rename':
      return { title: 'title' in event.before ? eventWords.rename : 'Reworded', detail: '' };
    case 'retire':
      return { title: wasRetired ? 'Brought back' : 'Retired', detail: '' };
    default:
      return { title: eventWords[event.kind], detail: '' };
  }
}

/** What the history of one theme says, newest first; each field's after is the next event's before, or what stands now. */
export function historyOf(theme: Told, { themes, events, groupTitle }: Codebook): HistoryEntry[] {
  const titles = new Map<string, string>(themes.map(({ id, title }) => [id, title]));
  const nameOf = (id: string) => titles.get(id) ?? 'a theme that is gone';
  const now: Record<string, string> = {
    title: theme.title,
    definition: theme.definition,
    useWhen: theme.useWhen,
    notWhen: theme.notWhen,
    kind: theme.kind ?? 'unsorted',
    group: theme.group === null ? '' : groupTitle(theme.group),
    parent: theme.parent === null ? '' : nameOf(theme.parent),
  };
  const own = events.filter(
    ({ themes: about, results }) =>
      about.some((one) => one === theme.id) || results.some((one) => one === theme.id),
  );
  const retirements = own.filter(({ kind }) => kind === 'retire');
  return own.toReversed().map((event): HistoryEntry => {
    // A merge or split tells the fields of the theme that went, which is another one's story.
    const tellsFields = event.kind !== 'merge' && event.kind !== 'split';
    const changes = Object.entries(tellsFields ? event.before : {}).flatMap(
      ([field, value]): FieldChange[] => {
        const word = FIELD_WORDS[field];
        if (word === undefined) return [];
        const before = value ?? '';
        const after = now[field] ?? '';
        now[field] = before;
        return before === after ? [] : [{ field: word, before, after }];
      },
    );
    return {
      event,
      ...toldOf(event, theme.id, nameOf, retirements.indexOf(event) % 2 === 1),
      changes,
      version:
        events.find(({ number, version }) => number >= event.number && version !== null)?.version ?? null,
    };
  });
}

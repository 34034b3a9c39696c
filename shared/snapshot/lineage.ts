import { listed } from '../analysis/wording.ts';
import type { CodebookEvent } from '../codebook/event.ts';
import { eventWords } from '../codebook/history.ts';
import { dayLabel } from '../dates.ts';
import type { ThemeId } from '../ids.ts';

/** What a theme of some time became by later events: itself, what it was merged into, or the parts it was split into. */
export function becameOf(theme: ThemeId, later: readonly CodebookEvent[]): ThemeId[] {
  return later.reduce<ThemeId[]>(
    (ids, { kind, themes, results }) =>
      kind === 'merge' || kind === 'split'
        ? [...new Set(ids.flatMap((id) => (themes.includes(id) ? results : [id])))]
        : ids,
    [theme],
  );
}

/** Events that may change what a theme's words mean or what it is called. */
const TELLING: readonly CodebookEvent['kind'][] = [
  'rename',
  'broaden',
  'narrow',
  'shift',
  'split',
  'merge',
  'retire',
];

function sentenceOf({ kind, at, themes, results, note, before }: CodebookEvent, titles: Titles): string {
  const quoted = (ids: readonly string[]) =>
    listed(ids.map((id) => `“${titles.get(id) ?? 'another theme'}”`));
  const when = ` on ${dayLabel(at)}`;
  const because = note === '' ? '.' : `: ${note.replace(/[.\s]+$/, '')}.`;
  const what = (): string => {
    if (kind === 'merge') return `“${before.title ?? 'It'}” was merged into ${quoted(results)}`;
    if (kind === 'split') return `“${before.title ?? 'It'}” was split into ${quoted(results)}`;
    if (kind === 'rename')
      return before.title == null
        ? `${quoted(themes)} was put in other words`
        : `“${before.title}” was renamed`;
    return `${quoted(themes)} was ${eventWords[kind].toLowerCase()}`;
  };
  return `${what()}${when}${because}`;
}

type Titles = ReadonlyMap<string, string>;

/** What later events did to a theme on its way to what it became, in sentences. */
export function eventsOn(theme: ThemeId, later: readonly CodebookEvent[], titles: Titles): string[] {
  const line = new Set<string>([theme]);
  return later.flatMap((event) => {
    const isOn = event.themes.some((id) => line.has(id)) || event.results.some((id) => line.has(id));
    if (!isOn) return [];
    if (event.kind === 'merge' || event.kind === 'split') for (const id of event.results) line.add(id);
    return TELLING.includes(event.kind) ? [sentenceOf(event, titles)] : [];
  });
}

import type { CodebookEvent, EventKind } from '#shared/codebook/event.ts';

/** An event of the codebook on the time line of a theme. */
export interface StripEvent {
  event: CodebookEvent;
  /** "Created", "Renamed"; the day is written behind it. */
  verb: string;
  /** "codebook 1", "from ‘Speed’"; empty where there is nothing more to say. */
  detail: string;
}

const verbs: Record<EventKind, string> = {
  create: 'Created',
  rename: 'Renamed',
  move: 'Moved',
  broaden: 'Broadened',
  narrow: 'Narrowed',
  shift: 'Meaning shifted',
  split: 'Split',
  merge: 'Merged',
  retire: 'Retired',
};
/** More would not fit; the first ones are counted instead. */
const MOST = 5;
const LONGEST = 34;

const clip = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

function detailOf(
  event: CodebookEvent,
  version: string | null,
  theme: string,
  retiredBefore: boolean,
): string {
  const { kind, before, themes, results, note } = event;
  if (kind === 'create') return version === null ? '' : `codebook ${version}`;
  if (kind === 'rename' && before.title) return `from ‘${before.title}’`;
  if (kind === 'merge')
    return results.some((one) => one === theme)
      ? `took in ${themes.length === 1 ? 'another' : themes.length}`
      : 'into another';
  if (kind === 'split')
    return results.some((one) => one === theme) && !themes.some((one) => one === theme)
      ? 'out of another'
      : `into ${results.length}`;
  if (kind === 'retire' && retiredBefore) return 'brought back';
  return clip(note);
}

/** The last events of a theme, and how many came before them. `all` are those of the whole codebook. */
export function stripOf(
  events: readonly CodebookEvent[],
  all: readonly Pick<CodebookEvent, 'number' | 'version'>[],
  theme: string,
): { earlier: number; events: StripEvent[] } {
  const versionOf = (number: number) =>
    all.find((one) => one.number >= number && one.version !== null)?.version ?? null;
  const told = events.map((event, at): StripEvent => {
    const retiredBefore = events.slice(0, at).filter(({ kind }) => kind === 'retire').length % 2 === 1;
    return {
      event,
      verb: event.kind === 'retire' && retiredBefore ? 'Restored' : verbs[event.kind],
      detail: detailOf(event, versionOf(event.number), theme, retiredBefore),
    };
  });
  const earlier = told.length > MOST + 1 ? told.length - MOST : 0;
  return { earlier, events: told.slice(earlier) };
}

/** Puts labels of known widths side by side without overlap, each as near its place as it can be; in one unit. */
export function spread(
  wanted: readonly { at: number; width: number }[],
  left: number,
  right: number,
): number[] {
  const places = wanted.map(({ at }) => at);
  for (let one = 0; one < places.length; one += 1) {
    const before = one === 0 ? left : (places[one - 1] ?? 0) + (wanted[one - 1]?.width ?? 0);
    places[one] = Math.max(places[one] ?? 0, before);
  }
  let limit = right;
  for (let one = places.length - 1; one >= 0; one -= 1) {
    places[one] = Math.max(left, Math.min(places[one] ?? 0, limit - (wanted[one]?.width ?? 0)));
    limit = places[one] ?? 0;
  }
  return places;
}

import type { Place } from '#client/lib/place.ts';
import type { SinceView } from '#shared/api/since.ts';
import type { AreaId, ThemeId, WaveId } from '#shared/ids.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';

export type SinceTheme = SinceView['themes'][number];

/** Where the lines lead, and what their places are called. */
export interface SinceLinks {
  areaName: (area: AreaId) => string;
  waveName: (wave: WaveId) => string;
  /** The evidence of a cell. */
  evidence: (theme: SinceTheme, area: AreaId, wave: WaveId) => Place;
  /** Where a theme is looked at again. */
  recheck: (theme: SinceTheme) => Place;
  /** The month of an area in the fieldwork. */
  fieldwork: (area: AreaId, wave: WaveId) => Place;
}

/** A cell that a line names. */
export interface SinceCell {
  words: string;
  place: Place;
}

/** One line: a theme or an area, where, and what became of it. */
export interface SinceLine {
  key: string;
  /** Null where the line is about a place alone. */
  theme: SinceTheme | null;
  title: string;
  place: Place;
  cells: SinceCell[];
  note: string;
}

export interface SinceGroup {
  key: string;
  title: string;
  /** What the heading means. */
  hint: string;
  lines: SinceLine[];
}

const RECHECK_WORDS: Record<SinceView['recheck'][number]['what'], string> = {
  'not-looked-for': 'not looked for',
  recheck: 'to re-check',
  'without-stance': 'no stance set',
  stale: 'its assessment was written before something changed',
};

/** All that is different between two waves, in groups; one without lines says so by itself. */
export function sinceGroups(since: SinceView, links: SinceLinks): SinceGroup[] {
  const { later } = since;
  if (later === null) return [];
  const themes = new Map(since.themes.map((theme) => [theme.id, theme]));
  const line = (
    id: ThemeId,
    cells: readonly { area: AreaId; wave: WaveId }[],
    { note = '', month = false, place }: { note?: string; month?: boolean; place?: Place } = {},
  ): SinceLine[] => {
    const theme = themes.get(id);
    const [first] = cells;
    if (!theme || !first) return [];
    return [
      {
        key: `${id} ${first.area} ${note}`,
        theme,
        title: theme.title,
        place: place ?? links.evidence(theme, first.area, first.wave),
        cells: cells.map(({ area, wave }) => ({
          words: month ? `${links.areaName(area)} (${links.waveName(wave)})` : links.areaName(area),
          place: links.evidence(theme, area, wave),
        })),
        note,
      },
    ];
  };
  const raised = (rows: SinceView['newlyRaised']) =>
    rows.flatMap(({ theme, areas }) =>
      line(
        theme,
        areas.map((area) => ({ area, wave: later })),
      ),
    );
  const turns = since.turned.flatMap(({ theme, area, from, to, firmness, confirmed }) => {
    const weak = firmness === 'weak' ? ', weak' : '';
    const stands = confirmed === null ? '' : `; confirmed as ${labelWords[confirmed]}`;
    return line(theme, [{ area, wave: later }], {
      note: `${labelWords[from]} → ${labelWords[to]}${weak}${stands}`,
    });
  });
  return [
    {
      key: 'raised',
      title: 'Newly raised',
      hint: 'looked for there before, and not raised',
      lines: raised(since.newlyRaised),
    },
    {
      key: 'named',
      title: 'Newly named',
      hint: 'earlier waves were not looked through for it',
      lines: raised(since.newlyNamed),
    },
    { key: 'again', title: 'Raised again', hint: 'after a silence', lines: raised(since.raisedAgain) },
    {
      key: 'silent',
      title: 'Not raised this time',
      hint: 'looked for; one silence is not an end',
      lines: raised(since.notRaised),
    },
    { key: 'turned', title: 'Stories that turned', hint: 'as the rule tells them, suggested', lines: turns },
    {
      key: 'moved',
      title: 'Threats that moved',
      hint: 'by what was said, never by silence',
      lines: since.moved.flatMap(({ theme, area, from, to }) =>
        line(theme, [{ area, wave: later }], { note: `${from.words} → ${to.words}` }),
      ),
    },
    {
      key: 'missing',
      title: 'Missing',
      hint: 'who was not heard, and why',
      lines: since.missing.map((one, at) => ({
        key: `${one.area} ${one.wave} ${at}`,
        theme: null,
        title: `${links.areaName(one.area)}, ${links.waveName(one.wave)}`,
        place: links.fieldwork(one.area, one.wave),
        cells: [],
        note: one.what === 'person' ? `${one.pseudonym} ${one.words}` : one.words,
      })),
    },
    {
      key: 'recheck',
      title: 'First to re-check',
      hint: 'before this comparison can be trusted',
      lines: since.recheck.flatMap(({ theme, what, cells, hangs }) => {
        const known = themes.get(theme);
        const note = `${RECHECK_WORDS[what]}${hangs ? ', a difference hangs on it' : ''}`;
        if (!known) return [];
        // A stale assessment is read anew beside its evidence.
        const place = what === 'stale' ? {} : { place: links.recheck(known) };
        return line(theme, cells, { note, month: true, ...place });
      }),
    },
  ];
}

import { FRAME_CHANGES, type FrameChange } from '../analysis/frame-stability.ts';
import { listed, waveNames } from '../analysis/wording.ts';
import type { MethodView } from './method.ts';
import { type MethodSection, type MethodTable, outOf, some } from './section.ts';

const CHANGES: Record<FrameChange, string> = {
  created: 'Created',
  broadened: 'Broadened',
  narrowed: 'Narrowed',
  shifted: 'Shifted',
  merged: 'Merged',
  split: 'Split',
  retired: 'Retired',
  broughtBack: 'Brought back',
};

function frameTable({ waves, frame }: MethodView): MethodTable {
  const names = new Map(waveNames(waves).map((name, at) => [waves[at]?.id, name]));
  const planned = new Set(waves.flatMap(({ id, place }) => (place === 'planned' ? [id] : [])));
  return {
    title: 'Changes of the codebook, and themes first raised',
    columns: [
      { head: 'Wave' },
      ...FRAME_CHANGES.map((change) => ({ head: CHANGES[change], isNumber: true })),
      { head: 'New to the study', isNumber: true },
      { head: 'Newly named', isNumber: true },
    ],
    rows: frame
      .filter(({ wave }) => wave === null || !planned.has(wave))
      .map(({ wave, changes, fresh, newlyNamed }) => [
        wave === null ? 'Before the first' : (names.get(wave) ?? ''),
        ...FRAME_CHANGES.map((change) => changes[change] ?? 0),
        fresh.length,
        newlyNamed.length,
      ]),
  };
}

function saturationWords(
  { base, runs, reached }: NonNullable<MethodView['saturation']>,
  { saturationBase, saturationRun, saturationPercent }: MethodView['policies'],
): string {
  const rule = `base of ${some(saturationBase, 'interview')}, runs of ${saturationRun}, threshold ${saturationPercent}% (Guest, Namey & Chen 2020)`;
  if (base === null || runs.length === 0)
    return `Saturation (${rule}) cannot be told yet: it takes ${saturationBase + saturationRun} interviews that were looked through for every theme.`;
  if (base === 0) return `Saturation (${rule}) cannot be told: the base holds no theme.`;
  const since = runs.slice(runs.findIndex(({ percent }) => percent !== null && percent <= saturationPercent));
  const most = Math.max(...since.map(({ percent }) => percent ?? 0));
  const later = most > saturationPercent ? `, and a later run brought ${most.toFixed(1)}% of that` : '';
  return reached === null
    ? `Saturation (${rule}) was not reached: the base holds ${some(base, 'theme')}, and every run since brought more than ${saturationPercent}% of that.`
    : `Saturation (${rule}) was reached at ${reached}: the base holds ${some(base, 'theme')}${later}.`;
}

function saturationTables({ saturation, areas, waves }: MethodView): MethodTable[] {
  if (!saturation) return [];
  const names = new Map(waveNames(waves).map((name, at) => [waves[at]?.id, name]));
  const places = new Map(areas.map(({ id, name }) => [id, name]));
  return [
    {
      title: 'New themes, interview by interview',
      columns: [
        { head: 'Interview' },
        { head: 'Area' },
        { head: 'Wave' },
        { head: 'New', isNumber: true },
        { head: 'Newly named, kept out', isNumber: true },
        { head: 'New in the run that ends here' },
      ],
      rows: saturation.interviews.map(({ area, wave, fresh, newlyNamed }, at) => {
        const run = saturation.runs.find(({ last }) => last === at + 1);
        return [
          String(at + 1),
          (area && places.get(area)) ?? null,
          (wave && names.get(wave)) ?? null,
          fresh,
          newlyNamed,
          run && run.percent !== null ? `${run.fresh} (${run.percent.toFixed(1)}% of the base)` : null,
        ];
      }),
    },
  ];
}

/** How steady the frame was, and beside it whether interviews still brought new themes. */
export function frameSection(view: MethodView): MethodSection {
  const { themes, frame, saturation, policies, reading } = view;
  const names = new Map(waveNames(view.waves).map((name, at) => [view.waves[at]?.id, name]));
  const late = frame
    .filter(({ fresh }) => fresh.length > 0)
    .map(
      ({ wave, fresh }) =>
        `in ${(wave && names.get(wave)) ?? 'the first wave'} ${listed(fresh.map(({ title }) => title))}`,
    );
  return {
    key: 'codebook',
    title: 'Codebook and frame',
    sentences: [
      `${some(themes.inUse, 'theme')} in use${themes.version === null ? '' : `, codebook ${themes.version}`}; ${themes.retired} retired, ${themes.merged} merged into another.`,
      'A change of meaning sends a theme to be looked for again, or its codings to be re-checked: a theme made late is never read as absent from what was read before.',
      late.length > 0
        ? `New to the study, having been looked for before wherever it could be: ${late.join('; ')}.`
        : 'No theme can be said to be new to the study after the first wave.',
      `Still to be looked for: ${some(reading.notLookedFor, 'theme in a source', 'themes in sources')}.`,
      ...(saturation
        ? [
            saturationWords(saturation, policies),
            `In a study over time a late new theme may be real change, and no want of interviews: the two tables are read together. Counted are ${outOf(saturation.interviews.length, reading.capable)} full records: those of closed waves that somebody looked through for every theme, in the order held; a theme that some earlier one was not looked through for is only newly named, and kept out.`,
          ]
        : []),
    ],
    tables: [frameTable(view), ...saturationTables(view)],
  };
}

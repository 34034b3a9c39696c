import type { Movement } from '#shared/analysis/movement.ts';
import type { Scope } from '#shared/analysis/scope.ts';
import type { Flag } from '#shared/analysis/trajectory.ts';
import { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';

/**
 * What the sample study must come to, as its story was worked out by hand, one theme a line: code, title; for
 * Wexcombe, Millhaven and Northmere the cells of the closed waves August to December (with prominence where
 * assessed), label, firmness, flags; then scope and movement.
 * Flags: u unexamined, o onset unknown, g gap tolerated, s strength not assessed, p prompted, e earlier definition.
 */
const SAMPLE_PLACES = 3;
const TABLE = `
C1 | Decisions made faster | PPPPP/33211 fading firm | PNPPP/2-322 steady weak | PPPPP/12233 intensifying weak | all | alike throughout
C2 | One shared focus | PPPAD ceased firm | PNPPA gone-quiet weak | PPTPP steady weak s | all | diverging
C3 | Lighter paperwork | PPPDA ceased firm | PNAPP steady weak gs | APTAA raised-once weak | all | diverging
C4 | Data shared early | PPPPP steady fair s | ANAPP emerging weak | AATPP emerging weak | all | converging
C5 | Trust grew | PPPPP/22222 steady firm | PNPPP steady weak s | AATPP emerging weak | all | converging
C6 | Council lets go | AAAAA not-raised firm | PNPPP steady weak s | AATAP emerging weak | some | diverging
C7 | Franker talk | AAPPP steady fair s | ANPAA raised-once weak | PPTAA ceased weak | all | mixed
C8 | New people at the table | PAAPP re-emerged firm | ANAPP emerging weak | PPTPP steady weak s | all | converging
C9 | Neighbours step in | PPAAA ceased firm | RNRPP steady weak uos | PPPPP steady weak s | all | diverging
C10 | Hardship in plain sight | APAPA intermittent firm | PNPAP steady weak gs | AATAA not-raised weak | some | different throughout
E1 | One clear priority | PPPAA ceased firm | PNPAA ceased weak | PPTPA gone-quiet weak | all | mixed
E2 | Meeting online | PPPPP steady fair s | PNPAA ceased weak | PPPPP steady weak s | all | diverging
E3 | Flexible money | PPPAA ceased firm | PNPPP/3-211 fading weak | AATAA not-raised weak | some | mixed
E4 | Knew each other | PAAAA raised-once firm | PNAAA raised-once weak | PPTPD ceased weak | all | mixed
E5 | Someone holds the ring | AAAAA not-raised firm | ANAAA not-raised weak | PPTPD ceased weak | one area only | converging
E6 | Staff lent across | PPAAA ceased firm | ANAAA not-raised weak | AATAA not-raised weak | one area only | converging
T1 | Back to tendering | PAPPP/1-233 intensifying weak g | PNAPP steady weak gs | PATDA ceased weak | all | diverging
T2 | Reputation first | AAPPA gone-quiet weak | ANPPA gone-quiet weak p | PATAA raised-once weak | all | mixed
T3 | Shut out again | AAAAA not-raised firm | ANAAA not-raised weak | UPTPP steady weak uose | one area only | mixed
T4 | Same few faces | AAAAA not-raised firm | ANAAA not-raised weak | AATAA not-raised weak | nowhere | alike throughout
T5 | Winter burnout | APPPP/-1233 intensifying firm | ANPPP steady weak s | AATPP emerging weak | all | converging
T6 | Volunteers drift away | PPPDA ceased firm | ANAPP emerging weak | DATAA not-raised weak | some | different throughout
T7 | Screen fatigue | AAAPP emerging firm | UNUPP steady weak uos | UUUDA not-raised weak u | some | different throughout
T8 | Emergency money ends | APPPP steady fair s | PNPPP steady weak s | PPTDA ceased weak | all | diverging
T9 | Need outruns help | PAPPA gone-quiet weak g | PNPPA gone-quiet weak | PPPPP steady weak s | all | mixed
T10 | Restructure scatters people | APPPD ceased firm | ANAAA not-raised weak | AATAA not-raised weak | one area only | mixed
T11 | Hub loses its roof | AAAAA not-raised firm | PNPDA ceased weak | AATAA not-raised weak | one area only | converging
T12 | School closures empty the rota | UUUUU not-examined – | UNUUU not-examined – | UUUUU not-examined – | undetermined | undetermined
O1 | Reflective spaces | AAPPP/--123 intensifying weak | ANAPP emerging weak | AATAA not-raised weak | some | diverging
O2 | Peer pairs | AAAPA raised-once weak | ANAAP emerging weak p | AATPP emerging weak | all | diverging
O3 | Keep the daily huddle | PPAAA ceased firm | PNPPP steady weak s | PATAP re-emerged weak | all | mixed
O4 | Vaccine crews stay on | UUUUP single-sighting weak uo | UNUUA not-raised weak u | UUUUP single-sighting weak uo | undetermined | undetermined
O5 | Longer grants | APPPP steady fair s | PNAAP re-emerged weak | AATAP emerging weak | all | converging
O6 | Map who does what | AAPAA raised-once firm | ANPAP re-emerged weak | PPTPP steady weak s | all | mixed
O7 | Residents set the brief | AAAAA not-raised firm | ANPAA raised-once weak | AATAA not-raised weak | one area only | mixed
O8 | Bid together | PAPAP intermittent firm | PNAAA raised-once weak | AATAA not-raised weak | some | mixed
`
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', title = '', ...rest] = line.split(' | ');
    const [scope = '', movement = ''] = rest.slice(SAMPLE_PLACES);
    return { code, title, cells: rest.slice(0, SAMPLE_PLACES), scope, movement };
  });

const FLAGS: Record<string, Flag> = {
  u: 'unexamined',
  o: 'onset-unknown',
  g: 'gap-tolerated',
  s: 'strength-not-assessed',
  p: 'prompted',
  e: 'earlier-definition',
};
const SCOPES: Record<string, Scope> = {
  all: 'shared-by-all',
  some: 'shared-by-some',
  'one area only': 'one-area-only',
  nowhere: 'nowhere',
  undetermined: 'undetermined',
};
const MOVEMENTS: Record<string, Movement> = {
  'alike throughout': 'alike-throughout',
  mixed: 'mixed',
  converging: 'converging',
  diverging: 'diverging',
  'different throughout': 'different-throughout',
  undetermined: 'undetermined',
};
export const SAMPLE_AREAS = ['Wexcombe', 'Millhaven', 'Northmere'] as const;

/** One theme in one area. */
export interface SampleRow {
  code: string;
  title: string;
  area: (typeof SAMPLE_AREAS)[number];
  /** August to December. */
  letters: string;
  /** Prominence by wave; null where the theme was never rated there. */
  ratings: (number | null)[] | null;
  label: TrajectoryLabel;
  firmness: string | null;
  flags: Flag[];
}

/**
 * What every row of a place carries without the table saying so: a missed or short interview, the change of
 * informant (where somebody had been observed before), and January still open. Where nothing was observed
 * the label itself says that nobody looked.
 */
function impliedFlags(letters: string, area: string): Flag[] {
  const observed = letters.replaceAll(/[^PAD]/g, '').length;
  return [
    ...(/[NT]/.test(letters) && observed > 0 ? (['missing'] as const) : []),
    ...(area === 'Northmere' && observed > 1 ? (['informant-changed'] as const) : []),
    'provisional',
  ];
}

export const sampleRows: SampleRow[] = TABLE.flatMap(({ code, title, cells }) =>
  SAMPLE_AREAS.map((area, at): SampleRow => {
    const [written = '', label = '', firmness = '', marks = ''] = (cells[at] ?? '').split(' ');
    const [letters = '', ratings] = written.split('/');
    return {
      code,
      title,
      area,
      letters,
      ratings: ratings ? [...ratings].map((rating) => (rating === '-' ? null : Number(rating))) : null,
      label: TrajectoryLabel.parse(label),
      firmness: firmness === '–' ? null : firmness,
      flags: [...[...marks].flatMap((mark) => FLAGS[mark] ?? []), ...impliedFlags(letters, area)].sort(),
    };
  }),
);

/** One theme over the areas. */
export interface SampleTheme {
  code: string;
  title: string;
  series: string[];
  scope: Scope;
  movement: Movement;
}
export const sampleThemes: SampleTheme[] = TABLE.map(({ code, title, cells, scope, movement }) => ({
  code,
  title,
  series: cells.map((cell) => cell.slice(0, 5)),
  scope: SCOPES[scope] ?? 'undetermined',
  movement: MOVEMENTS[movement] ?? 'undetermined',
}));

import type { CoderId, ThemeId } from '../ids.ts';
import { labelWords } from '../trajectory/trajectory.ts';
import type { ClaimKind, ToldClaim } from './claim.ts';
import type { AreaStanding, ThemeStanding } from './standing.ts';

/** What a person put behind a claim. */
interface Judged {
  words: string;
  by: CoderId;
  at: string;
  reason: string;
}

/** A claim as it stood at one time. */
export interface Side extends ToldClaim {
  theme: ThemeId;
  title: string;
  /** What the rule says, and what stands, without what follows after it: to compare by. */
  rule: string;
  said: string;
  judged: Judged | null;
  /** Why what a person recorded cannot stand. */
  contradicted: string | null;
  /** What it rests on: one letter a wave, or the areas that raise it. */
  cells: string;
  strength: string;
}

const storySide = ({
  suggested,
  confirmed,
  panel,
  strength,
}: AreaStanding): Omit<Side, 'theme' | 'title'> => {
  const { label } = confirmed ?? suggested;
  const words = labelWords[label];
  return {
    words,
    isConfirmed: confirmed !== null,
    firmness: confirmed === null ? suggested.firmness : null,
    rule: suggested.label,
    said: label,
    contradicted: null,
    judged: confirmed && { words, by: confirmed.by, at: confirmed.at, reason: confirmed.reason },
    cells: panel,
    strength: JSON.stringify(strength),
  };
};

function statusSide({ threat, recorded, panel }: AreaStanding): Omit<Side, 'theme' | 'title'> | null {
  if (threat === null && recorded === null) return null;
  const contradicted = recorded?.contradicted ?? null;
  const against = contradicted === null ? '' : ', contradicted';
  return {
    words: recorded ? `${recorded.words}${against}` : (threat?.words ?? ''),
    isConfirmed: recorded !== null && contradicted === null,
    firmness: null,
    rule: threat?.status ?? '',
    said: recorded ? `${recorded.status}${against}` : (threat?.status ?? ''),
    contradicted,
    judged: recorded && {
      words: recorded.words,
      by: recorded.by,
      at: recorded.at,
      reason: recorded.reason,
    },
    cells: panel,
    strength: '',
  };
}

/** Whether an area raises a theme in any closed wave shown. */
const raises = ({ panel }: Pick<AreaStanding, 'panel'>): boolean => panel.includes('P');

const scopeSide = ({ scope, areas }: ThemeStanding): Omit<Side, 'theme' | 'title'> => ({
  words: scope.words,
  isConfirmed: false,
  firmness: null,
  rule: scope.words,
  said: scope.words,
  judged: null,
  contradicted: null,
  cells: areas
    .filter(raises)
    .map(({ area }) => area)
    .join(' '),
  strength: '',
});

/** A claim of a theme, in an area where it is about one; undefined where nothing of the kind is claimed. */
export function sideOf(
  theme: ThemeStanding | undefined,
  kind: ClaimKind,
  area: string | null,
): Side | undefined {
  if (!theme) return undefined;
  const named = { theme: theme.id, title: theme.title };
  if (area === null) return { ...named, ...scopeSide(theme) };
  const here = theme.areas.find((one) => one.area === area);
  if (!here) return undefined;
  const side = kind === 'status' ? statusSide(here) : storySide(here);
  return side ? { ...named, ...side } : undefined;
}

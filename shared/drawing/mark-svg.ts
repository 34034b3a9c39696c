import type { ThemeKind } from '../theme/theme.ts';
import { KIND_PATHS } from './kind-paths.ts';
import type { MarkShape } from './mark-shapes.ts';
import { MARK_SHAPES, type MarkInk, type MarkPart } from './mark-shapes.ts';
import { kindColours, PAPER } from './paper.ts';

interface Box {
  /** The left top corner and the side of the square, in pixels of the picture. */
  x: number;
  y: number;
  size: number;
}

interface DrawnMark extends Box {
  shape: MarkShape;
  kind: ThemeKind | null;
  isProvisional?: boolean;
}

function partSvg(part: MarkPart, colourOf: Record<MarkInk, string>): string {
  const look = [
    `fill="${part.fill ? colourOf[part.fill] : 'none'}"`,
    ...(part.stroke ? [`stroke="${colourOf[part.stroke]}" stroke-width="${part.width ?? 1}"`] : []),
    ...(part.isRound ? ['stroke-linecap="round"'] : []),
  ].join(' ');
  if ('path' in part) return `<path d="${part.path}" ${look}/>`;
  const [x, y, r] = part.circle;
  return `<circle cx="${x}" cy="${y}" r="${r}" ${look}/>`;
}

/** A mark as SVG; what may still change is lighter and stands on dots, which print keeps. */
export function markSvg({ shape, kind, isProvisional = false, x, y, size }: DrawnMark): string {
  const own = kindColours(kind);
  const colours = {
    kind: own.kind,
    'kind-soft': own.soft,
    ink: PAPER['ink-3'],
    'ink-strong': PAPER.ink,
  };
  const parts = MARK_SHAPES[shape].map((part) => partSvg(part, colours)).join('');
  const dots = isProvisional
    ? `<path d="M3 16.2h10" fill="none" stroke="${PAPER['ink-3']}" stroke-width="1.2" stroke-dasharray="1.2 1.7"/>`
    : '';
  return `<g transform="translate(${x} ${y}) scale(${size / 16})">${isProvisional ? `<g opacity="0.72">${parts}</g>` : parts}${dots}</g>`;
}

/** The shape of a kind as SVG. */
export const kindSvg = (kind: ThemeKind | null, { x, y, size }: Box): string =>
  `<path transform="translate(${x} ${y}) scale(${size / 12})" d="${KIND_PATHS[kind ?? 'unsorted']}" fill="${kindColours(kind).kind}"/>`;

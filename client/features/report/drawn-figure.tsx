import { createElement, type ReactNode, useMemo } from 'react';
import { PAPER } from '#shared/drawing/paper.ts';

/** What figures are drawn with, and nothing else: whatever a drawing holds besides never becomes part of the page. */
const ELEMENTS = new Set(['g', 'path', 'rect', 'circle', 'text']);
const ATTRIBUTES: Readonly<Record<string, string>> = {
  x: 'x',
  y: 'y',
  cx: 'cx',
  cy: 'cy',
  r: 'r',
  rx: 'rx',
  d: 'd',
  width: 'width',
  height: 'height',
  transform: 'transform',
  opacity: 'opacity',
  fill: 'fill',
  stroke: 'stroke',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linecap': 'strokeLinecap',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'text-anchor': 'textAnchor',
};
/** Numbers, paths, moves and colours; no address of anything. */
const PLAIN = /^[\w\s#.,()+-]*$/;

/** Ink on paper as the ink of the page, so that a drawing is dark where the page is. */
const TOKENS = new Map<string, string>(
  Object.entries(PAPER).map(([name, colour]) => [colour, `var(--${name})`]),
);

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    [...element.attributes].flatMap(({ name, value }): [string, string][] => {
      const known = ATTRIBUTES[name];
      if (known === undefined || !PLAIN.test(value) || /url/i.test(value)) return [];
      return [[known, TOKENS.get(value) ?? value]];
    }),
  );
}

function drawn(element: Element): ReactNode[] {
  return [...element.children].flatMap((child, at): ReactNode[] => {
    if (!ELEMENTS.has(child.localName)) return [];
    const inside = child.localName === 'text' ? child.textContent : drawn(child);
    return [createElement(child.localName, { key: at, ...attributesOf(child) }, inside)];
  });
}

interface DrawnFigureProps {
  className: string | undefined;
  svg: string;
  alt: string;
  width: number;
  height: number;
}

/** The figure of a report in the page’s own type and inks. */
export function DrawnFigure({ className, svg, alt, width, height }: DrawnFigureProps) {
  const parts = useMemo(
    () => drawn(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement),
    [svg],
  );
  return (
    <svg
      className={className}
      role="img"
      aria-label={alt}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="var(--sans)"
      fontSize={13}
      fill="var(--ink)"
    >
      {parts}
    </svg>
  );
}

import { siblingsOf } from './frame.ts';
import type { Theme } from './theme.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';

/** Where a theme goes: its place among its siblings from 0, and its new parent where it gets another. */
export interface Step {
  parent?: Theme['parent'];
  position?: number;
}

/**
 * One step of a theme within the frame: before or behind the next shown sibling, under the one before it, or
 * out from under its parent. Undefined where there is nowhere to go; a sub-theme holds no further ones.
 */
export function stepOf(
  themes: readonly Theme[],
  theme: Theme,
  direction: Direction,
  isShown: (theme: Theme) => boolean = () => true,
): Step | undefined {
  const others = siblingsOf(themes, theme).filter(({ id }) => id !== theme.id);
  const all = siblingsOf(themes, theme);
  const at = all.findIndex(({ id }) => id === theme.id);
  const before = all.slice(0, at).findLast(isShown);
  const behind = all.slice(at + 1).find(isShown);
  switch (direction) {
    case 'up':
      return before && { position: others.indexOf(before) };
    case 'down':
      return behind && { position: others.indexOf(behind) + 1 };
    case 'in': {
      const holds = themes.some(({ parent }) => parent === theme.id);
      return before && theme.parent === null && !holds && !before.retired ? { parent: before.id } : undefined;
    }
    case 'out': {
      const parent = themes.find(({ id }) => id === theme.parent);
      return parent && { parent: parent.parent, position: siblingsOf(themes, parent).indexOf(parent) + 1 };
    }
  }
}

/** The themes as they stand once a theme has gone its step: what a page shows until the answer comes. */
export function withStep(themes: readonly Theme[], theme: Theme, step: Step): Theme[] {
  const parent = step.parent === undefined ? theme.parent : step.parent;
  const moved: Theme = { ...theme, parent };
  const order = siblingsOf(themes, moved).filter(({ id }) => id !== theme.id);
  order.splice(step.position ?? order.length, 0, moved);
  const places = new Map(order.map((one, position) => [one.id, { ...one, position }]));
  return themes.map((one) => places.get(one.id) ?? one);
}

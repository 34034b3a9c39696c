/** What the styles of an OpenDocument text say that its words need. */
export interface OdtStyles {
  /** By name of a style: the named style it rests on, as the person who wrote sees it. */
  parents: Map<string, string>;
  /** By name of a list style and level (from 0): whether it is numbered, bulleted, or shows nothing. */
  lists: Map<string, ListMark[]>;
}

type ListMark = 'number' | 'bullet' | 'none';

export const noStyles = (): OdtStyles => ({ parents: new Map(), lists: new Map() });

/** Takes what an element says of styles; the levels of a list style stand inside it. */
export function noteStyle(
  name: string,
  attribute: (name: string) => string,
  styles: OdtStyles,
  within: { list: string },
): void {
  switch (name) {
    case 'style':
      if (attribute('family') === 'paragraph')
        styles.parents.set(attribute('name'), attribute('parent-style-name'));
      break;
    case 'list-style':
      within.list = attribute('name');
      styles.lists.set(within.list, []);
      break;
    case 'list-level-style-number':
      noteLevel(attribute('level'), attribute('num-format') === '' ? 'none' : 'number', styles, within);
      break;
    case 'list-level-style-bullet':
    case 'list-level-style-image':
      noteLevel(attribute('level'), 'bullet', styles, within);
      break;
    default:
      break;
  }
}

function noteLevel(level: string, mark: ListMark, styles: OdtStyles, within: { list: string }): void {
  const at = Number(level) - 1;
  if (Number.isInteger(at) && at >= 0 && at < 20) {
    const marks = styles.lists.get(within.list);
    if (marks) marks[at] = mark;
  }
}

/** The style a paragraph was given by its writer: automatic styles rest on it. */
export function namedStyle(name: string, styles: OdtStyles): string {
  let style = name;
  for (let step = 0; step < 3 && /^P\d+$/.test(style); step += 1) style = styles.parents.get(style) ?? '';
  return style.replaceAll('_20_', ' ').toLowerCase();
}

export const listMark = (name: string, level: number, styles: OdtStyles): ListMark =>
  styles.lists.get(name)?.[level] ?? 'bullet';

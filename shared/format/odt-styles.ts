/** What the styles of an OpenDocument text say that its words need. */
export interface OdtStyles {
  /** By name of a style: the named style it rests on, as the person who wrote sees it. */
  parents: Map<string, string>;
  /** By name of a list style and level (from 0): whether it is numbered, bulleted, or shows nothing. */
  lists: Map<string, ListMark[]>;
  /** By family and name of a style: what it says of weight and slant itself. */
  types: Map<string, OdtType>;
}

interface OdtType {
  bold?: boolean;
  italic?: boolean;
}

type ListMark = 'number' | 'bullet' | 'none';

export const noStyles = (): OdtStyles => ({ parents: new Map(), lists: new Map(), types: new Map() });

/** Takes what an element says of styles; the levels of a list style stand inside it. */
export function noteStyle(
  name: string,
  attribute: (name: string) => string,
  styles: OdtStyles,
  within: { list: string; style: string },
): void {
  switch (name) {
    case 'style':
      within.style = `${attribute('family')} ${attribute('name')}`;
      if (attribute('family') === 'paragraph')
        styles.parents.set(attribute('name'), attribute('parent-style-name'));
      break;
    case 'text-properties':
      styles.types.set(within.style, typeIn(attribute('font-weight'), attribute('font-style')));
      break;
    case 'list-style':
      within.style = '';
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

const typeIn = (weight: string, slant: string): OdtType => ({
  ...(weight !== '' && { bold: weight === 'bold' || Number(weight) >= 600 }),
  ...(slant !== '' && { italic: slant === 'italic' || slant === 'oblique' }),
});

/** What a style of words, or an automatic one of a paragraph, says of weight and slant: a heading is bold by its name. */
export const typeOf = (family: 'text' | 'paragraph', name: string, styles: OdtStyles): OdtType =>
  family === 'text' || /^P\d+$/.test(name) ? (styles.types.get(`${family} ${name}`) ?? {}) : {};

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

import { CHARSETS } from './rtf-words.ts';

export interface RtfFonts {
  /** The code page of a font's bytes, by its number. */
  pages: Map<number, number>;
  /** The font that is being told of. */
  open: number | null;
}

export interface RtfStyles {
  /** The paragraph styles that make a title, by number. */
  names: Map<number, 'title' | 'heading'>;
  /** The levels of those that make headings, from 1. */
  headings: Map<number, number>;
  open: number | null;
  text: string;
}

export function readFont(name: string, value: number | null, fonts: RtfFonts): void {
  if (name === 'f') fonts.open = value;
  if (fonts.open === null || value === null) return;
  const page = name === 'fcharset' ? CHARSETS.get(value) : name === 'cpg' ? value : undefined;
  if (page !== undefined) fonts.pages.set(fonts.open, page);
}

/** Takes a style's name at the end of its group: `{\s1 … heading 1;}`. */
export function readStyle(styles: RtfStyles): void {
  const name = styles.text.trim().toLowerCase();
  styles.text = '';
  if (styles.open === null) return;
  const level = name === 'title;' ? 1 : Number(/^heading ([1-6]);$/.exec(name)?.[1] ?? 0);
  if (level > 0) styles.headings.set(styles.open, level);
  if (name === 'title;') styles.names.set(styles.open, 'title');
  if (name === 'heading 1;') styles.names.set(styles.open, 'heading');
  styles.open = null;
}

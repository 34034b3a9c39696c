/** Characters that have a control word of their own. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\u2060'],
]);

/** What stands beside the words, by destination. */
export const ASIDES: ReadonlyMap<string, string> = new Map([
  ['header', 'Page header'],
  ['headerl', 'Page header'],
  ['headerr', 'Page header'],
  ['headerf', 'Page header'],
  ['footer', 'Page footer'],
  ['footerl', 'Page footer'],
  ['footerr', 'Page footer'],
  ['footerf', 'Page footer'],
  ['footnote', 'Footnote'],
  ['annotation', 'Comment'],
]);

/** Destinations that hold no words of the text although no `\*` says so. */
export const SILENT: ReadonlySet<string> = new Set(
  `colortbl info objdata pict nonshppict fldinst xe tc tcn rxe txe bkmkstart bkmkend pn pntxta pntxtb shprslt sn sv listtable
   listoverridetable revtbl filetbl upr nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fontemb atnid atnauthor
   atntime atnref atndate atnicn atnparent private`.split(/\s+/),
);

/** Destinations behind `\*` that are read all the same; every other one is skipped, as the specification asks. */
export const READ_ALTHOUGH_STARRED: ReadonlySet<string> = new Set([
  'shppict',
  'shpinst',
  'shptxt',
  'nesttableprops',
]);

/** The code page that a document's first words say. */
export const CODE_PAGES: ReadonlyMap<string, number> = new Map([
  ['ansi', 1252],
  ['mac', 10_000],
  ['pc', 437],
  ['pca', 850],
]);

/** The code page of a font's character set (RTF 1.9.1, `\fcharset`); others have that of the document. */
export const CHARSETS: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

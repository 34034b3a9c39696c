import type { RefiSource, RefiText } from './model.ts';
import { canonical } from './offsets.ts';
import type { RefiPackage } from './package.ts';
import { shortened } from './words.ts';

const LONGEST_TITLE = 300;
const LONGEST_BEGINNING = 60;
/** A file that is called by its guid is called by nothing. */
const GUID_FILE = /^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?(\.\w{1,8})?$/i;
const NAMELESS = {
  text: 'Text without a name',
  pdf: 'PDF without a name',
  picture: 'Picture without a name',
  audio: 'Recording without a name',
  video: 'Video without a name',
} as const;

/** What the sources of a project are called here. */
export interface SourceNames {
  /** What a source is called, or one of its texts. */
  of(source: RefiSource, text?: RefiText): string;
  /** The first words of a text whose file gives it no name; null where it has one. */
  beginningOf(source: RefiSource, text: RefiText): string | null;
}

const written = (source: RefiSource, text: RefiText | undefined): string => {
  const file = text?.path.split(/[/\\]/).at(-1)?.trim() ?? '';
  return (source.name.trim() || text?.name.trim() || (GUID_FILE.test(file) ? '' : file)).slice(
    0,
    LONGEST_TITLE,
  );
};

/** Names as the file gives them, even twice; what has none is called so, each by a number of its own. */
export function sourceNames({ project, texts }: RefiPackage): SourceNames {
  const things = project.sources.flatMap((source) => [
    { source, text: source.texts[0] },
    ...source.texts.slice(1).map((text) => ({ source, text })),
  ]);
  const taken = new Set(things.map(({ source, text }) => written(source, text)));
  const given = new Map<RefiSource | RefiText, string>();
  for (const { source, text } of things) {
    if (written(source, text) !== '') continue;
    const plain = NAMELESS[source.medium];
    let name: string = plain;
    for (let next = 2; taken.has(name); next += 1) name = `${plain} ${next}`;
    taken.add(name);
    given.set(text ?? source, name);
  }
  return {
    of: (source, text = source.texts[0]) => written(source, text) || given.get(text ?? source) || '',
    beginningOf(source, text) {
      const raw = texts.get(text);
      if (written(source, text) !== '' || !raw) return null;
      return shortened(canonical(raw.raw), LONGEST_BEGINNING).replace(/\s+\S*…$/u, '…');
    },
  };
}

import { aside, cellText, cellWords, type DocumentLines, putParagraph, putRow } from './document-lines.ts';
import type { NotUnderstood } from './format.ts';
import {
  addCollapsed,
  addWords,
  newOdtSink,
  type OdtSink,
  openItem,
  openList,
  openParagraph,
  openSpan,
} from './odt-sink.ts';
import { noStyles, noteStyle, type OdtStyles } from './odt-styles.ts';
import { readXml } from './xml-events.ts';

export interface OdtFound extends DocumentLines {
  asides: NotUnderstood[];
  isTracked: boolean;
}

/** What stands beside the words, by element. */
const ASIDES: ReadonlyMap<string, string> = new Map([
  ['annotation', 'Comment'],
  ['change-info', 'Comment'],
  ['deletion', 'Deleted text'],
  ['header', 'Page header'],
  ['header-left', 'Page header'],
  ['header-first', 'Page header'],
  ['footer', 'Page footer'],
  ['footer-left', 'Page footer'],
  ['footer-first', 'Page footer'],
]);

/** Nothing in these is words of the text. */
const SILENT = new Set(['binary-data', 'ruby-text', 'desc', 'forms', 'scripts', 'covered-table-cell']);

/** Reads the XML parts of an OpenDocument text, styles first. Throws an Error where one is not well formed. */
export function odtContent(parts: readonly string[]): OdtFound {
  const body = newOdtSink();
  const beside: NotUnderstood[] = [];
  const seen = { isTracked: false };
  const styles = noStyles();
  for (const part of parts) readPart(part, body, beside, seen, styles);
  return { ...body.found, asides: beside, isTracked: seen.isTracked };
}

function readPart(
  xml: string,
  body: OdtSink,
  beside: NotUnderstood[],
  seen: { isTracked: boolean },
  styles: OdtStyles,
): void {
  const sinks: OdtSink[] = [body];
  const within = { list: '', style: '' };
  const counts = new Map<string, number>();
  let silent = 0;
  const top = (): OdtSink => sinks.at(-1) ?? body;
  const into = (end: (inner: OdtSink) => void) => {
    const inner = newOdtSink();
    sinks.push(inner);
    return () => {
      sinks.pop();
      top().found.pictures += inner.found.pictures;
      end(inner);
    };
  };
  const asideOf = (what: string) =>
    into((inner) => {
      beside.push(...aside(what, cellText(inner.found)));
    });

  function open(name: string, attribute: (name: string) => string): (() => void) | undefined {
    const sink = top();
    const what = ASIDES.get(name);
    if (SILENT.has(name) || silent > 0) {
      silent += 1;
      return () => {
        silent -= 1;
      };
    }
    if (what !== undefined) return asideOf(what);
    switch (name) {
      case 'p':
      case 'h':
        return openParagraph(
          sink,
          name === 'h' ? Number(attribute('outline-level') || '1') : 0,
          attribute('style-name'),
          styles,
        );
      case 'span':
        return openSpan(sink, attribute('style-name'), styles);
      case 's':
        addWords(sink, ' '.repeat(Math.min(Number.parseInt(attribute('c') || '1', 10) || 1, 1000)));
        return undefined;
      case 'tab':
        addWords(sink, '\t');
        return undefined;
      case 'line-break':
        addWords(sink, '\n');
        return undefined;
      case 'note':
        return asideOf(attribute('note-class') === 'endnote' ? 'Endnote' : 'Footnote');
      case 'tracked-changes':
        seen.isTracked = true;
        return undefined;
      case 'image':
      case 'object':
        sink.found.pictures += 1;
        return undefined;
      case 'text-box':
        return into((inner) => {
          if (sink.words === null) sink.found.lines.push(...inner.found.lines);
          else sink.boxes.push(inner.found);
        });
      case 'list':
        return openList(sink, attribute, counts);
      case 'list-item':
        openItem(sink, attribute('start-value'), styles);
        return undefined;
      case 'table-row':
        sink.rows.push([]);
        return () => putRow(sink.rows.pop() ?? [], sink.found);
      case 'table-cell':
        return into((inner) => {
          sink.rows.at(-1)?.push(cellWords(inner.found));
        });
      case 'table':
        return () => putParagraph('', sink.found);
      default:
        noteStyle(name, attribute, styles, within);
        return undefined;
    }
  }
  readXml(xml, {
    open,
    words: (text) => {
      const sink = top();
      if (silent === 0 && sink.words !== null) addCollapsed(sink, text);
    },
  });
}

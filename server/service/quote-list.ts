import { listAreas } from '#server/store/study/area.ts';
import { listCitations } from '#server/store/study/citation.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSourceTitles } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { type Table, toCsv } from '#shared/format/csv.ts';
import { DOCX_TYPE, WORKING_COPY, XLSX_TYPE } from '#shared/format/export.ts';
import { listDocx } from '#shared/format/quotes-docx.ts';
import { listHtml } from '#shared/format/quotes-html.ts';
import { copyWords, emptyWords, listMarkdown } from '#shared/format/quotes-markdown.ts';
import { listTable } from '#shared/format/quotes-table.ts';
import { toXlsx } from '#shared/format/xlsx.ts';
import type { StudyId } from '#shared/ids.ts';
import { type Citation, citedAs } from '#shared/quote/citation.ts';
import {
  type Copy,
  copyOf,
  type ListPart,
  listParts,
  type QuoteListAsked,
  type QuoteListFormat,
} from '#shared/quote/list.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { slug } from '#shared/reference.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import { collectionWithItems } from './collection.ts';
import { mayLeave } from './may-leave.ts';
import { mayRead } from './permission.ts';
import { quotes } from './quote.ts';
import { study } from './study.ts';
import type { OpenStudy, Who, World } from './world.ts';

const MEDIA_TYPE: Record<QuoteListFormat, string> = {
  docx: DOCX_TYPE,
  md: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
  xlsx: XLSX_TYPE,
};

/** What a list of quotes is called and is; the name says whom it is cleared for, or that nothing in it is. */
export function nameQuoteList(
  world: World,
  who: Who,
  reference: string,
  { format, audience, collection }: QuoteListAsked,
): { id: StudyId; fileName: string; mediaType: string } {
  const { id, title } = study(world, who, reference);
  const { db } = mayLeave(world, who, id, audience === null ? 'export.working' : 'export.readers');
  const of = collection === undefined ? '' : slug(collectionWithItems(db, collection).title);
  const copy = audience === null ? slug(WORKING_COPY) : `cleared-for-${audience}`;
  const name = [slug(title) || id, 'quotes', of, copy].filter(Boolean).join('-');
  return { id, fileName: `${name}.${format}`, mediaType: MEDIA_TYPE[format] };
}

/** What lies in a list: quotes in the order asked for, and citations where a collection holds some. */
interface Inside {
  quotes: QuoteView[];
  citations: Citation[];
  notes: ReadonlyMap<string, string>;
  order: ReadonlyMap<string, number>;
}

const inOrder = (all: readonly QuoteView[], ids: readonly string[]): QuoteView[] => {
  const known = new Map<string, QuoteView>(all.map((quote) => [quote.id, quote]));
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
};

function insideOf({ db }: OpenStudy, all: readonly QuoteView[], asked: QuoteListAsked): Inside {
  const nothing = { citations: [], notes: new Map(), order: new Map() };
  if (asked.collection === undefined)
    return { ...nothing, quotes: asked.quotes ? inOrder(all, asked.quotes) : [...all] };
  const { items } = collectionWithItems(db, asked.collection);
  const cited = new Map<string, Citation>(listCitations(db).map((citation) => [citation.id, citation]));
  const idOf = ({ quote, citation }: (typeof items)[number]): string => quote ?? citation ?? '';
  return {
    quotes: inOrder(
      all,
      items.flatMap(({ quote }) => quote ?? []),
    ),
    citations: items.flatMap(({ citation }) => (citation && cited.get(citation)) || []),
    notes: new Map(items.map((item) => [idOf(item), item.note])),
    order: new Map(items.map((item, at) => [idOf(item), at])),
  };
}

const citationPart = (citation: Citation): ListPart => ({
  quote: { words: citation.text, signed: citedAs(citation), more: [] },
});

/** Quotes and citations in one order, or the citations behind the quotes under a heading of their own. */
function partsOf(inside: Inside, frame: Parameters<typeof listParts>[1], copy: Copy, asked: QuoteListAsked) {
  const { citations, notes, order } = inside;
  if (asked.grouped) {
    const parts = listParts(inside.quotes, frame, copy, asked.attributes);
    const cited = citations.map(citationPart);
    return cited.length > 0 ? [...parts, { heading: 'Published', level: 1 as const }, ...cited] : parts;
  }
  const noted = (id: string, part: ListPart): ListPart => {
    const note = notes.get(id) ?? '';
    if (note === '' || copy !== 'working' || !('quote' in part)) return part;
    return { quote: { ...part.quote, more: [...part.quote.more, { name: 'here because', text: note }] } };
  };
  const said = listParts(inside.quotes, frame, copy, asked.attributes, false);
  return [
    ...inside.quotes.map(({ id }, at) => ({ id: id as string, part: said[at] })),
    ...citations.map((citation) => ({ id: citation.id as string, part: citationPart(citation) })),
  ]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .flatMap(({ id, part }) => (part ? [noted(id, part)] : []));
}

/** Citations as rows of a table of quotes: their words, who is published as saying them, and where. */
const withCitations = (table: Table, citations: readonly Citation[]): Table => ({
  ...table,
  rows: [
    ...table.rows,
    ...citations.map((citation) =>
      table.columns.map((column) => {
        if (column === 'printed') return citation.text;
        if (column === 'attribution') return citedAs(citation);
        return column === 'copy' ? 'published' : null;
      }),
    ),
  ],
});

/** A list is read, laid out and written: each is a step of its progress. */
const STEPS = 3;

/** A list of quotes as one file: a working copy, or what is cleared for its readers. */
export function writeQuoteList(
  world: World,
  who: Who,
  reference: string,
  asked: QuoteListAsked,
  tell: (progress: { done: number; of: number }) => void = () => undefined,
): string | Uint8Array {
  const open = mayRead(world, who, reference);
  const { db } = open;
  const copy = asked.audience ?? 'working';
  const all = insideOf(open, quotes(world, who, reference), asked);
  tell({ done: 1, of: STEPS });
  const { quotes: fit, leftOut } = copyOf(all.quotes, copy);
  const inside = { ...all, quotes: fit };
  const frame = {
    title: study(world, who, reference).title,
    themes: inFrameOrder(listThemes(db), listGroups(db)),
    areas: listAreas(db),
    waves: listWaves(db),
    sources: listSourceTitles(db),
    participants: listParticipants(db),
  };
  if (asked.format === 'csv' || asked.format === 'xlsx') {
    const table = withCitations(listTable(fit, frame, copy, asked.attributes), all.citations);
    tell({ done: 2, of: STEPS });
    return asked.format === 'csv' ? toCsv(table) : toXlsx(table, 'Quotes');
  }
  const says = [copyWords(copy, leftOut), fit.length === 0 ? emptyWords(all.quotes.length) : '']
    .filter(Boolean)
    .join(' ');
  const write = { docx: listDocx, html: listHtml, md: listMarkdown }[asked.format];
  const parts = partsOf(inside, frame, copy, asked);
  tell({ done: 2, of: STEPS });
  return write(frame.title, says, parts);
}

import { endUnseen, openAside, put, type RtfState, sinkOf } from './rtf-state.ts';
import { readFont } from './rtf-tables.ts';
import { endCell, endParagraph, endRow } from './rtf-text.ts';
import { ASIDES, CHARACTERS, CODE_PAGES, READ_ALTHOUGH_STARRED, SILENT } from './rtf-words.ts';

/** Whether a word opens a destination, which decides what becomes of its group. */
function destination(name: string, state: RtfState): boolean {
  const { group } = state;
  const { starred } = group;
  group.starred = false;
  if (name === 'ud' && group.around !== null) {
    group.silent = group.around;
    return true;
  }
  if (group.silent) return true;
  const what = ASIDES.get(name);
  if (what !== undefined) openAside(state, what);
  else if (name === 'fonttbl') Object.assign(group, { silent: true, table: 'fonts' });
  else if (name === 'stylesheet') Object.assign(group, { silent: true, table: 'styles' });
  else if (name === 'listtext' || name === 'pntext') {
    sinkOf(state).bullet = '';
    group.table = 'bullet';
  } else if (SILENT.has(name) || (starred && !READ_ALTHOUGH_STARRED.has(name))) {
    if (name === 'pict') sinkOf(state).found.pictures += 1;
    if (name === 'upr') group.around = group.silent;
    group.silent = true;
  } else return false;
  return true;
}

/** What a word says of the paragraph it stands in; false where it says nothing of it. */
function paragraphWord(name: string, value: number | null, state: RtfState): boolean {
  const sink = sinkOf(state);
  switch (name) {
    case 'par':
    case 'sect':
      endUnseen(state);
      endParagraph(sink);
      return true;
    case 'cell':
      endUnseen(state);
      endCell(sink);
      return true;
    case 'row':
      endRow(sink);
      return true;
    case 'pard':
      Object.assign(sink, { inTable: false, style: null, heading: 0, level: 0 });
      return true;
    case 'intbl':
      sink.inTable = value !== 0;
      return true;
    case 's':
      sink.style = state.styles.names.get(value ?? 0) ?? null;
      sink.heading = state.styles.headings.get(value ?? 0) ?? 0;
      return true;
    case 'outlinelevel':
      if (value === 0) sink.style ??= 'heading';
      if (sink.heading === 0 && value !== null && value >= 0 && value < 6) sink.heading = value + 1;
      return true;
    case 'ilvl':
      sink.level = Math.max(0, value ?? 0);
      return true;
    default:
      return false;
  }
}

/** What a word says of the characters that follow, or which character it stands for. */
function characterWord(name: string, value: number | null, state: RtfState): void {
  const { group } = state;
  if (name === 'plain')
    Object.assign(group, { font: null, hidden: false, deleted: false, bold: false, italic: false });
  else if (name === 'f') group.font = value;
  else if (name === 'b') group.bold = value !== 0;
  else if (name === 'i') group.italic = value !== 0;
  else if (name === 'v') group.hidden = value !== 0;
  else if (name === 'deleted') group.deleted = value !== 0;
  else if (name === 'nestcell') put(state, '\t');
  else if (name === 'nestrow') put(state, '\n');
  else put(state, CHARACTERS.get(name) ?? '');
  if (name === 'deleted' || name === 'revised') state.isTracked = true;
}

/** Does what a control word asks for. */
export function doWord(name: string, value: number | null, state: RtfState): void {
  const { group } = state;
  if (name === 'uc') group.fallback = Math.max(0, Math.min(value ?? 1, 20));
  else if (name === 'ansicpg') state.page = value || state.page;
  else if (CODE_PAGES.has(name)) state.page = CODE_PAGES.get(name) ?? state.page;
  else if (name === 'deff') state.font = value;
  else if (group.table === 'fonts') readFont(name, value, state.fonts);
  else if (group.table === 'styles') {
    if (name === 's') state.styles.open = value;
  } else if (!destination(name, state)) {
    if (group.table === 'bullet' || !paragraphWord(name, value, state)) characterWord(name, value, state);
  }
}

import { describe, expect, test } from 'vitest';
import { changeArea } from '#server/service/area.ts';
import { check } from '#server/service/check.ts';
import { askForClearance, recordAnswers } from '#server/service/clearing.ts';
import { addCollection, removeCollection } from '#server/service/collection.ts';
import { edition, editions, editionsWithQuote, freeze } from '#server/service/edition.ts';
import { changeParticipant, identify } from '#server/service/participant.ts';
import { resolvePieces } from '#server/service/pieces.ts';
import { addQuote, changeQuote } from '#server/service/quote.ts';
import { addReport, changeReport, removeReport } from '#server/service/report.ts';
import { leavingReport } from '#server/service/report-export.ts';
import { reportGaps, setGapAside } from '#server/service/report-gaps.ts';
import { changeStudy } from '#server/service/study.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { changeTheme } from '#server/service/theme.ts';
import { emptyTrash, trash } from '#server/service/trash.ts';
import { write } from '#server/service/write.ts';
import { run } from '#server/store/database.ts';
import { listEditions } from '#server/store/study/edition.ts';
import { reportHtml } from '#shared/report/html.ts';
import { writeEdition } from '#shared/report/written.ts';
import { codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const WORDS = 'It takes weeks again.';

/** A report that quotes somebody of North under a label that hides them, cleared for the funder once asked. */
function quoted() {
  const made = codedStudy();
  const { world, who, study, august } = made;
  changeParticipant(world, who, study, 'N-01', { label: 'voluntary sector leader' });
  made.theme('Speed');
  made.code(WORDS, 'Speed');
  made.pass(august);
  const start = TALK.indexOf(WORDS);
  const { id } = addQuote(world, who, study, { source: august, start, end: start + WORDS.length });
  const begun = addReport(world, who, study, { title: 'Interim', audience: 'funder' });
  const line = `::quote{id="${id}"}`;
  const body = `## Speed\n\nThings slowed down.\n\n${line}\n`;
  const report = changeReport(world, who, study, begun.id, { body, rev: begun.rev });
  const asked = { quotes: [id], audiences: ['funder' as const] };
  return {
    ...made,
    quote: id,
    report,
    line,
    clear() {
      askForClearance(world, who, study, asked);
      recordAnswers(world, who, study, { ...asked, state: 'cleared' });
    },
    withdraw: () => recordAnswers(world, who, study, { ...asked, state: 'withdrawn' }),
  };
}

const keysOf = (gaps: ReturnType<typeof reportGaps>, stops = true) =>
  gaps.filter((gap) => gap.stops === stops).map(({ kind }) => kind);

describe('a live quote', () => {
  test('leaves only for an audience it is cleared for, and says why it does not', () => {
    const { world, who, study, clear, withdraw, line, quote, report } = quoted();
    const blocks = (audience: 'funder' | 'public') =>
      resolvePieces(world, who, study, { lines: [line], audience })[0]?.blocks;
    expect(blocks('funder')).toEqual([
      { block: 'held-back', id: quote, is: 'not-cleared', why: 'Nobody was asked for the funder.' },
    ]);
    expect(keysOf(reportGaps(world, who, study, report.id))).toEqual(['quote-not-cleared']);
    clear();
    expect(blocks('funder')).toEqual([
      {
        block: 'quote',
        is: 'quote',
        id: quote,
        words: `“${WORDS}”`,
        signed: 'Voluntary sector leader, North',
        where: 'August 2020',
      },
    ]);
    expect(JSON.stringify(blocks('public'))).not.toContain(WORDS);
    changeQuote(world, who, study, quote, { publicText: 'It takes years again.' });
    expect(blocks('funder')).toMatchObject([{ is: 'not-verbatim' }]);
    changeQuote(world, who, study, quote, { publicText: null, label: 'coordinator' });
    expect(JSON.stringify(blocks('funder'))).not.toContain(WORDS);
    expect(keysOf(reportGaps(world, who, study, report.id))).toEqual(['quote-exposes']);
    withdraw();
    expect(blocks('funder')).toMatchObject([{ is: 'withdrawn' }]);
  });

  test('stops a report that names the one person its label fits', () => {
    const { world, who, study, clear, report } = quoted();
    clear();
    identify(world, who, study, 'N-01', { name: 'Ada Byron', email: '', note: '' });
    expect(keysOf(reportGaps(world, who, study, report.id))).toEqual([]);
    const thanks = `${report.body}\nWe thank Ada Byron.\n`;
    expect(keysOf(reportGaps(world, who, study, report.id, thanks))).toEqual(['quote-exposes']);
  });
});

describe('freezing', () => {
  test('is refused while something stops the report, and says what and where', () => {
    const { world, who, study, report, open } = quoted();
    const refusal = () => freeze(world, who, study, report.id, { name: 'Interim' });
    expect(refusal).toThrow('One thing stops Interim from being frozen.');
    expect(refusal).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({
          help: expect.stringContaining('A quote is not cleared (line 5)'),
        }),
      }),
    );
    expect(listEditions(open.db)).toEqual([]);
    expect(() =>
      setGapAside(world, who, study, report.id, {
        gap: reportGaps(world, who, study, report.id)[0]?.key ?? '',
        reason: 'They will say yes.',
      }),
    ).toThrow('cannot be set aside');
  });

  test('keeps the document as it is, whatever is done to the study later', () => {
    const { world, who, study, report, clear, open } = quoted();
    clear();
    const head = freeze(world, who, study, report.id, { name: 'Interim', rev: report.rev });
    const before = edition(world, who, study, report.id, 'interim');
    const stored = listEditions(open.db)[0]?.document ?? '';
    expect(world.hash(stored)).toBe(head.hash);
    expect(writeEdition(before.document)).toBe(stored);
    changeTheme(world, who, study, 'Speed', { title: 'Pace' });
    changeReport(world, who, study, report.id, { title: 'Final', body: 'Nothing.' });
    expect(edition(world, who, study, report.id, head.id)).toEqual(before);
    expect(() =>
      write(world, who, open, 'edition.freeze', (tx) => run(tx.db, `UPDATE edition SET name = 'Other'`, [])),
    ).toThrow('an edition never changes');
    expect(() => freeze(world, who, study, report.id, { name: 'Interim ' })).toThrow('already');
    expect(check(world, who).problems).toEqual([]);
  });

  test('is written as the same file once what its pieces showed is gone', () => {
    const { world, who, study, report, clear, quote } = quoted();
    clear();
    const { id: kept } = addCollection(world, who, study, {
      title: 'Kept',
      note: '',
      quotes: [quote],
      citations: [],
    });
    const lines = ['::collection{id="Kept"}', '::board{area="North"}', '::theme{id="Speed"}', '::matrix{}'];
    changeReport(world, who, study, report.id, { body: `## All\n\n${lines.join('\n\n')}\n` });
    freeze(world, who, study, report.id, { name: 'First' });
    const asked = { report: report.id, edition: 'First' };
    const written = () => reportHtml(leavingReport(world, who, study, asked));
    const before = written();
    expect(before).toContain('<p>“It takes weeks again.”</p>');
    removeCollection(world, who, study, kept);
    changeTheme(world, who, study, 'Speed', { title: 'Pace', retired: true });
    changeArea(world, who, study, 'North', { name: 'Upper' });
    changeStudy(world, who, study, { title: 'Another' });
    expect(written()).toBe(before);
  });

  test('leaves a mark where a quote was withdrawn since, and the stored bytes as they are', () => {
    const { world, who, study, report, clear, withdraw, quote, open } = quoted();
    clear();
    freeze(world, who, study, report.id, { name: 'Interim' });
    const stored = listEditions(open.db);
    expect(editionsWithQuote(world, who, study, quote)).toMatchObject([
      { name: 'Interim', title: 'Interim', report: report.id, audience: 'funder' },
    ]);
    withdraw();
    expect(editions(world, who, study, report.id)).toMatchObject([{ withdrawn: [quote] }]);
    const shown = edition(world, who, study, report.id, 'Interim');
    expect(shown.withdrawn).toEqual([quote]);
    expect(JSON.stringify(shown)).not.toContain(WORDS);
    expect(shown.document.pieces[0]?.blocks).toMatchObject([{ block: 'held-back', is: 'withdrawn' }]);
    expect(listEditions(open.db)).toEqual(stored);
  });

  test('can be undone and redone, and leaves the tables equal', () => {
    const made = quoted();
    const { world, who, study, report, clear } = made;
    clear();
    expectUndoable(made, () => freeze(world, who, study, report.id, { name: 'Interim' }));
  });

  test('travels in the study folder word for word; one that was touched is refused', () => {
    const { world, who, study, report, clear } = quoted();
    clear();
    const { id } = freeze(world, who, study, report.id, { name: 'Interim' });
    const gap = reportGaps(world, who, study, report.id).find(({ stops }) => !stops)?.key ?? '';
    setGapAside(world, who, study, report.id, { gap, reason: 'South has its own report.' });
    const files = studyFolder(world, who, study);
    expect(files.get('reports/interim.md')).toContain('audience: funder');
    const there = testWorld();
    const opened = openStudyFolder(there.world, there.who, files);
    expect(studyFolder(there.world, there.who, opened.id)).toEqual(files);
    const touched = new Map(files).set(
      `editions/${id}.json`,
      (files.get(`editions/${id}.json`) ?? '').replace('weeks', 'years'),
    );
    const other = testWorld();
    expect(() => openStudyFolder(other.world, other.who, touched)).toThrow(
      'is not as it was when it was frozen',
    );
  });

  test('goes for good with its report, once the trash is emptied', () => {
    const { world, who, study, report, clear, open } = quoted();
    clear();
    freeze(world, who, study, report.id, { name: 'Interim' });
    removeReport(world, who, study, report.id);
    const { items, size } = trash(world, who, study);
    expect(items).toMatchObject([{ word: 'report', kind: 'report with 1 frozen edition' }]);
    emptyTrash(world, who, study, { size });
    expect(listEditions(open.db)).toEqual([]);
    expect(check(world, who).problems).toEqual([]);
  });
});

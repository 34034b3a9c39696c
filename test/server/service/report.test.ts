import { describe, expect, test } from 'vitest';
import { addFinding, changeFinding, removeFinding } from '#server/service/finding.ts';
import { addGroup } from '#server/service/group.ts';
import { deedDetail, history } from '#server/service/history.ts';
import { addLink } from '#server/service/link.ts';
import { addPhase, removePhase } from '#server/service/phase.ts';
import { resolvePieces } from '#server/service/pieces.ts';
import {
  addReport,
  addTemplate,
  changeReport,
  removeReport,
  removeTemplate,
  report,
  reports,
  restoreReport,
  templates,
} from '#server/service/report.ts';
import { reportGaps, setGapAside } from '#server/service/report-gaps.ts';
import { takeSnapshot } from '#server/service/snapshot.ts';
import { changeStudy } from '#server/service/study.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { addTheme } from '#server/service/theme.ts';
import { redo, undo } from '#server/service/undo.ts';
import { changeWave } from '#server/service/wave.ts';
import type { Block } from '#shared/report/block.ts';
import { readReport } from '#shared/report/read.ts';
import { ReportKind } from '#shared/report/report.ts';
import { type CodedStudy, codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

/** A frame with a heading, a change in North and a threat in both areas, over two closed months of three. */
function framed(): CodedStudy {
  const made = codedStudy();
  const { world, who, study, interview, pass, code } = made;
  changeStudy(world, who, study, { questions: ['What changed?'] });
  addGroup(world, who, study, { kind: 'change', title: 'Working together' });
  addTheme(world, who, study, { title: 'Speed', kind: 'change', group: 'Working together' });
  addTheme(world, who, study, { title: 'Burnout', kind: 'threat' });
  const south = interview('2020-08', 'South');
  for (const source of [made.august, south, interview('2020-09'), interview('2020-09', 'South')])
    pass(source);
  code('decided in a day', 'Speed');
  code('takes weeks', 'Burnout', { stance: 'anticipated' });
  code('takes weeks', 'Burnout', { stance: 'anticipated', source: south });
  for (const wave of ['2020-08', '2020-09']) changeWave(world, who, study, wave, { status: 'closed' });
  addPhase(world, who, study, {
    title: 'Interim',
    kind: 'study',
    report: '',
    firstWave: '2020-08',
    lastWave: '2020-09',
  });
  return made;
}

const wordsIn = (blocks: readonly Block[] = []): string =>
  JSON.stringify(blocks, (key, value: unknown) => (key === 'svg' ? '' : value));

describe('a report', () => {
  test('begins from the frame of the study, and every piece it begins with is understood', () => {
    const { world, who, study } = framed();
    takeSnapshot(world, who, study, 'Interim');
    for (const kind of ReportKind.options) {
      const made = addReport(world, who, study, { title: kind, kind, area: 'North' });
      for (const part of readReport(made.body).parts)
        if (part.is === 'piece') expect(part.asked.is, part.key).toBe('piece');
      const stopping = reportGaps(world, who, study, made.id).filter(({ stops }) => stops);
      expect(stopping, kind).toEqual([]);
    }
    const interim = report(world, who, study, 'interim');
    expect(interim).toMatchObject({ audience: 'funder', phase: expect.any(String) });
    expect(interim.body).toContain('1. What changed?');
    expect(interim.body).toContain(
      '### Working together\n\n::matrix{kind="change" group="working-together"}',
    );
    expect(interim.body).not.toContain('then-and-now');
    expect(report(world, who, study, 'briefing')).toMatchObject({ audience: 'coordinators' });
    expect(() => addReport(world, who, study, { title: 'X', kind: 'briefing' })).toThrow('about one area');
    expect(reports(world, who, study).map(({ title }) => title)).toEqual([...ReportKind.options]);
  });

  test('is not overwritten by somebody who saw an earlier one', () => {
    const { world, who, study, other } = framed();
    const begun = addReport(world, who, study, { title: 'Draft' });
    changeReport(world, other, study, begun.id, { body: 'Hers.', rev: begun.rev });
    expect(() => changeReport(world, who, study, begun.id, { body: 'His.', rev: begun.rev })).toThrow(
      'Somebody changed this report',
    );
    expect(report(world, who, study, begun.id)).toMatchObject({ body: 'Hers.', by: other.account.id });
  });

  test('that saves itself again and again is one step of undo and of the history, and no word is lost', () => {
    const { world, who, other, study, open, at } = framed();
    const { id } = addReport(world, who, study, { title: 'Draft', body: 'One.' });
    const body = () => report(world, who, study, id).body;
    const save = (text: string, by = who) => changeReport(world, by, study, id, { body: text });
    for (const text of ['One. Two', 'One. Two.', 'One. Two. Three.']) save(text);
    save('Hers.', other);
    expect(() => undo(world, who, open)).toThrow('has built on it');
    undo(world, other, open);
    expect(body()).toBe('One. Two. Three.');
    const [, line] = history(world, who, study).items.filter(({ deed }) => deed === 'report.change');
    expect(line).toMatchObject({ deeds: 3, by: { id: who.account.id } });
    expect(deedDetail(world, who, study, line?.number ?? 0).things).toMatchObject([
      { fields: expect.arrayContaining([{ field: 'Words', before: 'One.', after: 'One. Two. Three.' }]) },
    ]);
    undo(world, who, open);
    expect(body()).toBe('One.');
    redo(world, who, open);
    expect(body()).toBe('One. Two. Three.');

    save('Four.');
    at('2021-01-22T09:11:00.000Z');
    save('Five.');
    changeReport(world, who, study, id, { title: 'Other' });
    save('Six.');
    for (const before of ['Five.', 'Five.', 'Four.', 'One. Two. Three.']) {
      undo(world, who, open);
      expect(body()).toBe(before);
    }
  });

  test('goes into the trash and comes back; its phase stays as long as it is about it', () => {
    const { world, who, study } = framed();
    const { id } = addReport(world, who, study, { title: 'Draft', kind: 'interim' });
    expect(() => removePhase(world, who, study, 'Interim')).toThrow('A report is about this phase');
    removeReport(world, who, study, id);
    expect(reports(world, who, study)).toEqual([]);
    expect(reports(world, who, study, { trashed: true })).toHaveLength(1);
    expect(() => changeReport(world, who, study, id, { body: '' })).toThrow('in the trash');
    restoreReport(world, who, study, id);
    expect(reports(world, who, study)).toHaveLength(1);
  });

  test('begins from a beginning of the team’s own', () => {
    const { world, who, study } = framed();
    const own = addTemplate(world, who, study, { title: 'Short', body: '## In short\n' });
    expect(addReport(world, who, study, { title: 'A', template: 'short' }).body).toBe('## In short\n');
    removeTemplate(world, who, study, own.id, own.rev);
    expect(templates(world, who, study)).toEqual([]);
  });

  test('and what is done to it can be undone and redone, and leaves the tables equal', () => {
    const made = framed();
    const { world, who, study } = made;
    const { id } = addReport(world, who, study, { title: 'Draft', body: '## Empty\n' });
    expectUndoable(made, () => addReport(world, who, study, { title: 'More', kind: 'final' }));
    expectUndoable(made, () => changeReport(world, who, study, id, { audience: 'public', area: 'North' }));
    expectUndoable(made, () => removeReport(world, who, study, id));
    restoreReport(world, who, study, id);
    const gap = 'section-empty Empty';
    expectUndoable(made, () => setGapAside(world, who, study, id, { gap, reason: 'Later.' }));
    expect(reportGaps(world, who, study, id)).toMatchObject([{ key: gap, aside: { reason: 'Later.' } }]);
    expect(setGapAside(world, who, study, id, { gap, reason: '' })).toMatchObject([{ aside: null }]);
    expectUndoable(made, () => addTemplate(world, who, study, { title: 'Short', body: '' }));
  });
});

test('whatever a report is called and says, its folder opened elsewhere is exported as the same bytes', () => {
  const { world, who, study } = framed();
  const odd = [
    'Trúst',
    '🙂',
    'ثقة',
    '---',
    '- a',
    'a: b # c',
    '"q"',
    'null',
    '2020-08',
    'a\nb',
    'a\r\nb',
    '\u0007\u2028x',
  ];
  for (const word of odd) {
    addReport(world, who, study, {
      title: word,
      phase: 'Interim',
      area: 'North',
      body: `\n---\n${word}\r\n\n`,
    });
    addReport(world, who, study, { title: word, body: `---\n\n${word}`, phase: null });
    addTemplate(world, who, study, { title: word, body: word });
  }
  const files = studyFolder(world, who, study);
  const there = testWorld();
  const opened = openStudyFolder(there.world, there.who, files);
  expect(studyFolder(there.world, there.who, opened.id)).toEqual(files);
});

test('a finding that claims more than its evidence is a gap of the report its theme stands in, until it is mended', () => {
  const { world, who, study } = framed();
  const { id } = addReport(world, who, study, { title: 'One', body: 'Speed.\n\n::theme{id="speed"}\n' });
  const claim = { claim: 'Speed grew.', themes: ['Speed'], areas: ['North', 'South'] };
  const { id: finding } = addFinding(world, who, study, claim);
  const told = () => reportGaps(world, who, study, id).filter(({ kind }) => kind.startsWith('finding-'));
  expect(told()).toMatchObject([
    { kind: 'finding-too-wide', place: { line: 1 }, mends: { does: 'open', id: finding } },
  ]);
  const [{ key } = { key: '' }] = told();
  setGapAside(world, who, study, id, { gap: key, reason: 'Said so in the text.' });
  expect(told()).toMatchObject([{ aside: { reason: 'Said so in the text.', by: who.account.name } }]);
  changeFinding(world, who, study, finding, { areas: ['North'] });
  expect(told()).toMatchObject([{ kind: 'finding-open', aside: null }]);
  removeFinding(world, who, study, finding);
  expect(told()).toEqual([]);
});

describe('live pieces', () => {
  const one = ({ world, who, study }: CodedStudy, line: string, area?: string) =>
    resolvePieces(world, who, study, { lines: [line], audience: 'funder', area })[0]?.blocks;

  test('tell what the study knows in words, small numbers and marks', () => {
    const made = framed();
    expect(wordsIn(one(made, '::theme{id="speed"}'))).toContain('Heard in one of two areas, North');
    expect(wordsIn(one(made, '::summary{kind="threat"}'))).toContain('Burnout. ');
    expect(one(made, '::timeline{theme="speed"}')).toMatchObject([
      {
        block: 'figure',
        svg: expect.stringContaining('<svg'),
        table: {
          head: ['Area', 'Aug', 'Sep', 'Stands'],
          rows: [
            [[{ text: 'North' }], [{ mark: { state: 'present' } }], [{ mark: { state: 'absent' } }], {}],
            [[{ text: 'South' }], [{ mark: { state: 'absent' } }], [{ mark: { state: 'absent' } }], {}],
          ],
        },
      },
    ]);
    expect(wordsIn(one(made, '::threats{}'))).toContain('(suggested)');
    expect(wordsIn(one(made, '::board{area="North"}'))).toContain('Speed');
    expect(wordsIn(one(made, '::method{}'))).toContain('two areas');
    const [coreq] = one(made, '::coreq{}') ?? [];
    expect(coreq?.block === 'table' && coreq.table.rows).toHaveLength(32);
    const [srqr] = one(made, '::coreq{list="srqr"}') ?? [];
    expect(srqr?.block === 'table' && srqr.table.rows).toHaveLength(21);
  });

  test('draw what hangs together, with lines and with all of it as a table beside', () => {
    const made = framed();
    const { world, who, study } = made;
    addLink(world, who, study, {
      from: 'Burnout',
      to: 'Speed',
      type: 'endangers',
      basis: 'researcher',
      areas: ['North'],
    });
    const figureOf = (line: string) => {
      const found = one(made, line)?.find(({ block }) => block === 'figure');
      if (found?.block !== 'figure') throw new Error(`no figure of ${line}`);
      return found;
    };
    const map = figureOf('::links{}');
    expect(map.svg).toMatch(
      /<path d="M[^"]+" fill="none" stroke="[^"]+" stroke-width="1.3" stroke-dasharray/,
    );
    expect(map.alt).toContain('One account as lines between themes');
    expect(wordsIn([map])).toContain('endangers');
    const board = figureOf('::board{area="North"}');
    expect(board.svg).toContain('>Burnout<');
    expect(board.width).toBe(640);
    expect(figureOf('::links{area="North"}').svg).toBe(map.svg);
    expect(one(made, '::links{area="South"}')).toMatchObject([{ block: 'gap', is: 'empty' }]);
  });

  test('that name what is not there are gaps, never errors', () => {
    const made = framed();
    for (const line of [
      '::theme{id="gone"}',
      '::board{area="West"}',
      '::then-and-now{phase="x"}',
      '::nothing{}',
      'x',
    ])
      expect(one(made, line)).toMatchObject([{ block: 'gap', is: 'missing' }]);
    expect(one(made, '::links{}')).toMatchObject([{ block: 'gap', is: 'empty' }]);
  });

  test('of a briefing tell of its own area and of no other', () => {
    const made = framed();
    const lines = [
      '::theme{id="burnout"}',
      '::timeline{theme="burnout" rows="voices"}',
      '::matrix{}',
      '::threats{}',
      '::summary{kind="change"}',
      '::board{area="North"}',
    ];
    for (const line of lines) {
      expect(wordsIn(one(made, line, 'North')), line).toContain('North');
      expect(wordsIn(one(made, line, 'North')), line).not.toContain('South');
    }
    expect(one(made, '::board{area="South"}', 'North')).toMatchObject([{ block: 'gap' }]);
  });

  test('name nobody of the team’s notes: no pseudonym and no reason for what was not held', () => {
    const made = framed();
    expect(wordsIn(one(made, '::method{}'))).not.toMatch(/N-01|S-01|Who spoke|Reason/);
  });
});

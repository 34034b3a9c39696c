import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#shared/format/study-folder/folder.ts';
import { byHand } from './by-hand.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The folder with one file spoilt; a file that is not there begins empty. */
const spoilt = (file: string, spoil: (text: string) => string) => {
  const files = byHand();
  return files.set(file, spoil(files.get(file) ?? ''));
};
const put =
  (good: string, bad: string) =>
  (text: string): string => {
    if (!text.includes(good)) throw new Error(`There is no “${good}” to spoil.`);
    return text.replace(good, bad);
  };
const csv = (head: string, row: string) => () => `${head}\n${row}\n`;
const LINK = 'id,from,to,type,basis,excerpts';
const MEMO = 'id,about,source,start,end,coding,kind,author,created-at,changed-at';
const memo = (row: string) => csv(MEMO, `${id(1)},${row},analytic,MS,2020-09-01,2020-09-01`);
const SUB =
  '  - { title: Faster still, kind: threat, parent: Decisions made faster, group: Back to tendering }\nevents:';

const FAULTS: [what: string, file: string, spoil: (text: string) => string, why: RegExp][] = [
  [
    'a wave that ends before it begins',
    'study.yaml',
    put('status: closed', 'startsOn: 2020-08-20\n    endsOn: 2020-08-10'),
    /study\.yaml: the last day of the wave August 2020/,
  ],
  [
    'waves numbered against their months',
    'study.yaml',
    put('status: closed', 'number: 7'),
    /number of the wave September 2020/,
  ],
  [
    'a phase that ends before it begins',
    'study.yaml',
    put('firstWave: 2020-08, lastWave: September 2020', 'firstWave: 2020-09, lastWave: 2020-08'),
    /last wave of the phase Interim/,
  ],
  [
    'two phases of a kind over one wave',
    'study.yaml',
    (text) => `${text}  - { title: Again, kind: study, firstWave: 2020-09, lastWave: 2020-09 }\n`,
    /phases Interim and Again cover the same wave/,
  ],
  [
    'somebody off the panel before on it',
    'study.yaml',
    put('panel: true', 'panel: true, panelFrom: 2020-09-01, panelTo: 2020-08-01'),
    /N-01 on the panel/,
  ],
  [
    'a scope on a yes',
    'consents.csv',
    csv('id,participant,item,answer,on,scope', `${id(1)},N-01,take-part,yes,2020-08-01,no-new-use`),
    /consents\.csv, .*: a scope belongs/,
  ],
  [
    'an answer that fits no question',
    'consents.csv',
    csv('id,participant,item,answer,on,scope', `${id(1)},N-01,take-part,named,2020-08-01,`),
    /take-part is answered with yes, no/,
  ],
  [
    'a sub-theme of another kind',
    'codebook.yaml',
    put('events:', SUB),
    /“Faster still” is of another kind than/,
  ],
  [
    'a sub-theme in another group',
    'codebook.yaml',
    put('events:', SUB.replace('threat', 'change').replace(', group: Back to tendering', '')),
    /“Faster still” is in another group than/,
  ],
  [
    'a theme in a group of another kind',
    'codebook.yaml',
    put('group: Back to tendering', 'group: How work gets done'),
    /“Back to tendering” is of another kind than its group/,
  ],
  [
    'a theme merged and still in use',
    'codebook.yaml',
    put('kind: threat\n    group', 'kind: threat\n    mergedInto: Decisions made faster\n    group'),
    /“Back to tendering” is merged into another and not retired/,
  ],
  [
    'a theme merged into itself',
    'codebook.yaml',
    put(
      'kind: threat\n    group',
      'kind: threat\n    retired: true\n    mergedInto: Back to tendering\n    group',
    ),
    /is merged into itself/,
  ],
  [
    'a group twice',
    'codebook.yaml',
    put('groups:\n', 'groups:\n  - { kind: threat, title: back to tendering }\n'),
    /two groups|more than one group/,
  ],
  [
    'a link of a theme with itself',
    'links.csv',
    csv(LINK, `${id(1)},Back to tendering,Back to tendering,leads-to,participant,`),
    /links\.csv, .*two ends that differ/,
  ],
  [
    'a link its kinds do not allow',
    'links.csv',
    csv(LINK, `${id(1)},Decisions made faster,Back to tendering,feeds,participant,`),
    /“Decisions made faster” cannot be linked to/,
  ],
  [
    'a link twice',
    'links.csv',
    csv(
      LINK,
      [1, 2]
        .map((one) => `${id(one)},Back to tendering,Decisions made faster,endangers,participant,`)
        .join('\n'),
    ),
    /this link is there twice/,
  ],
  [
    'a link with an end that is not there',
    'links.csv',
    csv(LINK, `${id(1)},Nothing,Decisions made faster,endangers,participant,`),
    /links\.csv, row 2, from: there is no/,
  ],
  [
    'a collection of what is not there',
    'collection-items.csv',
    csv('id,collection,position,quote,citation,note', `${id(1)},${id(2)},0,${id(3)},,`),
    /collection-items\.csv, .*not in this study/,
  ],
  [
    'a citation without a reference',
    'citations.csv',
    csv('id,text,speaker,reference,locator,note,source,themes,by,at', `${id(1)},Slow.,,,,,,,MS,2020-09-01`),
    /citations\.csv, row 2.*reference/,
  ],
  [
    'evidence that is no coding',
    'links.csv',
    csv(LINK, `${id(1)},Back to tendering,Decisions made faster,endangers,participant,${id(99)}`),
    /links\.csv, .*evidence is no coding/,
  ],
  [
    'an assessment of a cell that is not there',
    'assessments.csv',
    csv(
      'id,theme,area,wave,text,state,by,at',
      `${id(1)},Back to tendering,West,2020-08,,draft,MS,2020-09-01`,
    ),
    /assessments\.csv, row 2, area: there is no area/,
  ],
  [
    'an assessment on evidence that is not there',
    'assessments.csv',
    csv(
      'id,theme,area,wave,text,excerpts,state,by,at',
      `${id(1)},Back to tendering,North,2020-08,,${id(99)},draft,MS,2020-09-01`,
    ),
    /assessments\.csv, .*evidence is no coding/,
  ],
  [
    'a coding on an interviewer’s words',
    'codings.csv',
    put('a van out by eleven', 'What has changed?'),
    /codings\.csv, .*an interviewer’s words/,
  ],
  ['a coding of nothing', 'codings.csv', put('a van out by eleven', ''), /codings\.csv, .*the 0 characters/],
  [
    'a quote of an interviewer',
    'quotes.csv',
    csv('id,source,start,end,text,by,at', `${id(1)},north-august,0,4,What,MS,2020-09-01`),
    /quotes\.csv, .*an interviewer’s words/,
  ],
  [
    'a source without words',
    'sources/north-august.md',
    (text) => text.slice(0, text.indexOf('**INT')),
    /is not in the source|are not in the source|holds no words/,
  ],
  [
    'a duplicate of itself',
    'sources/north-august.md',
    put('date: 2020-08-12', 'date: 2020-08-12\nduplicateOf: north-august'),
    /is a duplicate of itself/,
  ],
  [
    'a sheet that was never sent and has answers',
    'member-checks.csv',
    csv(
      'id,participant,area,wave,title,state,answered-at,by,at',
      `${id(1)},N-01,North,2020-08,Is this right?,draft,2020-09-01,MS,2020-09-01`,
    ),
    /member-checks\.csv, .*nothing was sent/,
  ],
  [
    'an item of no sheet',
    'member-check-items.csv',
    csv('id,check,position,kind,theme,statement', `${id(1)},${id(98)},0,added,,It was warm.`),
    /member-check-items\.csv, .*its sheet is not in this study/,
  ],
  [
    'an answer to nothing',
    'member-replies.csv',
    csv('id,item,answer,at', `${id(1)},${id(98)},yes,2020-09-01`),
    /member-replies\.csv, .*what it answers/,
  ],
  ['a memo without its subject', 'memos.csv', memo('theme,,,,'), /a memo on “theme” needs “theme”/],
  [
    'a memo with a subject too many',
    'memos.csv',
    memo('study,north-august,,,'),
    /a memo on “study” takes no “source”/,
  ],
  ['a memo on a coding that is not there', 'memos.csv', memo(`coding,,,,${id(99)}`), /the coding it is on/],
  ['a memo outside its text', 'memos.csv', memo('excerpt,north-august,0,9999,'), /no passage of its source/],
];

describe('a study folder', () => {
  test.each(FAULTS)('with %s is refused, naming file and place', (_what, file, spoil, why) => {
    const files = spoilt(file, spoil);
    if (file === 'memos.csv') files.set(`memos/${id(1)}.md`, 'Hm.\n');
    expect(() => readFolder(files, hash)).toThrow(why);
  });

  test('with a duplicate of a duplicate is refused', () => {
    const files = byHand();
    const north = files.get('sources/north-august.md') ?? '';
    const copyOf = (of: string) =>
      north.replace('title: North, August', `title: ${of} again\nduplicateOf: ${of}`);
    files.set('sources/second.md', copyOf('north-august')).set('sources/third.md', copyOf('second'));
    expect(() => readFolder(files, hash)).toThrow('itself a duplicate');
  });
});

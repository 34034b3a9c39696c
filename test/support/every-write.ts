import { apis } from '#shared/api/all.ts';
import type { Endpoint } from '#shared/api/endpoint.ts';
import { ASKED_BACK_DEEDS, madeAskedBack } from './asked-back-asked.ts';
import { type Asked, WRITING_DEEDS } from './writing-asked.ts';

type Id = { id: string };
/** Asks an endpoint by its name, `area.add`; answers what it answers, or fails. */
export type Ask = (name: string, asked?: Asked) => Promise<unknown>;

/** Every endpoint by word and name. */
export const endpoints = new Map<string, Endpoint>(
  Object.entries(apis).flatMap(([word, api]) =>
    Object.entries(api).map(([name, one]) => [`${word}.${name}`, one] as const),
  ),
);
export const writes = [...endpoints].filter(([, { method }]) => method !== 'GET').map(([name]) => name);

/** The address of an endpoint in a study, with the query. */
export function addressOf(name: string, study: string, { params = {}, query = '' }: Asked): string {
  const endpoint = endpoints.get(name);
  if (!endpoint) throw new Error(`There is no endpoint ${name}.`);
  const path = endpoint.path.replace(/:(\w+)/g, (_, part: string) =>
    part === 'study' ? study : encodeURIComponent(String(params[part])),
  );
  return query === '' ? path : `${path}?${query}`;
}

/** A study in which something of every kind stands, and the ids of what a deed is to be done to. */
export async function madeStudy(ask: Ask, address: string) {
  const add = async (name: string, body: Record<string, unknown>, params: Asked['params'] = {}) =>
    ((await ask(name, { params, body })) as Id).id;
  const area = await add('area.add', { name: 'East' });
  const wave = await add('wave.add', { month: '2020-12' });
  const person = await add('participant.add', { pseudonym: 'N-01', area: 'North', panel: true });
  const spare = await add('participant.add', { pseudonym: 'E-01', area: 'East' });
  const text = (words: string) =>
    `**P:** ${words} Slow. Fast now. They decide in a day.\n\n**INT:** Really?\n\n**P:** Really.\n`;
  const interview = (title: string) =>
    add('source.add', {
      title,
      kind: 'interview',
      area: 'North',
      wave: '2020-08',
      participants: ['N-01'],
      text: text(title),
    });
  const [source, other, thrown] = [await interview('One'), await interview('Two'), await interview('Three')];
  await ask('source.trash', { params: { source: thrown } });
  const apart = await add('source.keepApart', { source, other });
  const theme = (title: string, kind = 'change') => add('theme.add', { title, kind });
  const [trust, speed, whole, unused] = [
    await theme('Trust'),
    await theme('Speed'),
    await theme('Whole'),
    await theme('Unused'),
  ];
  const threat = await theme('Burnout', 'threat');
  const code = (start: number, end: number, of: string) =>
    add('coding.add', { source, start, end, theme: of });
  const coding = await code(4, 9, trust);
  const second = await code(10, 18, speed);
  const [left, right] = [await code(4, 18, whole), await code(10, 28, whole)];
  await ask('theme.split', {
    params: { theme: whole },
    body: { into: [{ title: 'Half' }], keep: true, passages: [{ coding: left, to: ['Half'] }] },
  });
  const memo = () => add('memo.add', { about: 'theme', theme: trust, kind: 'analytic', body: 'Hm.' });
  const [note, thrownNote] = [await memo(), await memo()];
  await ask('memo.remove', { params: { memo: thrownNote } });
  const version = (await ask('codebook.nameVersion', { body: { name: 'First' } })) as { number: number };
  const engagement = await add('engagement.set', { participant: 'N-01', wave: '2020-08', state: 'held' });
  const phase = await add('phase.add', {
    title: 'All',
    kind: 'study',
    firstWave: '2020-08',
    lastWave: '2020-09',
  });
  const shot = await add('snapshot.take', { phase });
  const thrownShot = await add('snapshot.take', { phase });
  await ask('snapshot.remove', { params: { snapshot: thrownShot } });
  const group = await add('group.add', { kind: 'change', title: 'Working together' });
  const pass = await add('pass.add', { source });
  const link = await add('link.add', { from: trust, to: speed, type: 'leads-to', basis: 'researcher' });
  const cell = { theme: trust, area: 'North', wave: '2020-08' };
  const assessment = await add('assessment.set', { ...cell, text: 'Clear.', state: 'draft' });
  const story = { theme: trust, area: 'North', label: 'steady', reason: 'They said so all along.' };
  const trajectory = await add('trajectory.set', story);
  const watch = await add('watch.set', { theme: threat, question: 'Who is tired?' });
  const pair = { earlier: '2020-08', later: '2020-09', area: 'North' };
  const summary = await add('summary.set', { ...pair, row: 'rhythms', text: 'By the week.' });
  const exercise = (await ask('exercise.add', {
    body: { area: 'North', rows: [{ changeTheme: trust, threatTheme: threat }, { change: 'Quicker.' }] },
  })) as { items: Id[] };
  const row = exercise.items[1]?.id ?? '';
  const step = await add('nextStep.add', { text: 'Call them.' });
  const quote = await add('quote.add', { source, start: 4, end: 9 });
  const citation = await add('citation.add', { text: 'Trust is slow.', reference: 'Okafor 2019' });
  const collection = await add('collection.add', { title: 'Final', quotes: [quote] });
  const gathered = (await ask('collection.get', { params: { collection } })) as { items: Id[] };
  const item = gathered.items[0]?.id ?? '';
  const search = await add('savedSearch.add', { title: 'Trust', place: 'quotes', search: { q: 'trust' } });
  const sheet = { participant: 'N-01', wave: '2020-08' };
  const asked = { params: sheet, body: { question: 'And trust?', theme: trust } };
  const drawn = (await ask('sheet.add', asked)) as { lines: { key: string; reason: string }[] };
  const question = drawn.lines.find(({ reason }) => reason === 'own')?.key ?? '';
  const report = await add('report.add', { title: 'Interim', kind: 'interim', phase: null });
  const thrownReport = await add('report.add', { title: 'Nothing', phase: null });
  await ask('report.remove', { params: { report: thrownReport } });
  const finding = await add('finding.add', { claim: 'Trust grew.', themes: ['Trust'] });
  const template = await add('report.addTemplate', { title: 'Ours', body: '## Hello' });
  const hits = (await ask('search.list', { query: 'q=Two' })) as { items: Record<string, unknown>[] };
  const [found] = hits.items;
  const hit = { source: found?.source, turn: found?.turn, matches: found?.matches };
  return {
    ...{
      area,
      wave,
      person,
      spare,
      source,
      other,
      thrown,
      trust,
      speed,
      whole,
      unused,
      threat,
      coding,
      second,
    },
    ...{ right, note, thrownNote, version: version.number, engagement, phase, group, pass, link, cell },
    hit,
    ...{ citation, collection, item, search, apart },
    shot,
    thrownShot,
    sheet,
    question,
    row,
    report,
    thrownReport,
    finding,
    template,
    ...{ assessment, story, trajectory, watch, summary, pair, step, quote, text },
    ...(await madeAskedBack(ask, address)),
  };
}
export type Made = Awaited<ReturnType<typeof madeStudy>>;

/** How every deed is done once. */
export const DEEDS: Readonly<Record<string, (made: Made) => Asked>> = {
  'study.change': () => ({ body: { title: 'Two towns and a village' } }),
  'policies.change': () => ({ body: { absenceWords: 600 } }),
  'projectImport.takeCodebook': () => ({
    body: { fileName: 'codebook.csv', text: 'title,group,parent\nPatience,Ways,\nLong patience,,Patience\n' },
  }),
  'study.trash': () => ({}),
  'study.restore': () => ({ first: { name: 'study.trash' } }),
  'area.add': () => ({ body: { name: 'West' } }),
  'area.change': ({ area }) => ({ params: { area }, body: { seat: 'council' } }),
  'area.remove': () => ({ params: { area: 'South' } }),
  'wave.add': () => ({ body: { month: '2020-11' } }),
  'wave.change': ({ wave }) => ({ params: { wave }, body: { status: 'closed' } }),
  'wave.remove': ({ wave }) => ({ params: { wave } }),
  'phase.add': () => ({
    body: { title: 'End', kind: 'substantive', firstWave: '2020-09', lastWave: '2020-09' },
  }),
  'phase.change': ({ phase }) => ({ params: { phase }, body: { title: 'Everything' } }),
  'phase.remove': ({ phase }) => ({ params: { phase } }),
  'snapshot.take': ({ phase }) => ({ body: { phase } }),
  'snapshot.remove': ({ shot }) => ({ params: { snapshot: shot } }),
  'snapshot.restore': ({ thrownShot }) => ({ params: { snapshot: thrownShot } }),
  'participant.add': () => ({ body: { pseudonym: 'S-01', area: 'South' } }),
  'participant.change': ({ person }) => ({ params: { participant: person }, body: { role: 'mayor' } }),
  'participant.remove': ({ spare }) => ({ params: { participant: spare } }),
  'engagement.set': () => ({ body: { participant: 'N-01', wave: '2020-09', state: 'planned' } }),
  'engagement.remove': ({ engagement }) => ({ params: { engagement } }),
  'source.add': ({ text }) => ({ body: { title: 'Four', kind: 'conversation', text: text('Four') } }),
  'source.change': ({ source }) => ({ params: { source }, body: { title: 'The first', participants: [] } }),
  'source.trash': ({ source }) => ({ params: { source } }),
  'source.restore': ({ thrown }) => ({ params: { source: thrown } }),
  'source.keepApart': ({ other, thrown }) => ({
    first: { name: 'source.restore', params: { source: thrown } },
    body: { source: thrown, other },
  }),
  'source.compareAgain': ({ apart }) => ({ params: { pair: apart } }),
  'textVersion.add': ({ other }) => ({
    params: { source: other },
    body: { text: 'Two. Slow. Then fast.', reason: 'Misheard.' },
  }),
  'textVersion.place': ({ source, coding }) => ({
    first: {
      name: 'textVersion.add',
      params: { source },
      body: {
        text: 'Nothing of what was coded stands here any more. Trust is all.',
        reason: 'Another tape.',
      },
    },
    params: { source },
    body: { items: [{ word: 'coding', id: coding, start: 48, end: 53 }] },
  }),
  'beginning.accept': () => ({
    first: {
      name: 'source.add',
      body: {
        title: 'A paper',
        kind: 'reading',
        text: '# A paper\n\n## Changes\n\n**1) Quick calls.** People called at once.',
      },
    },
    params: { source: 'A paper' },
    body: { kinds: { changes: 'change' }, themes: [{ key: 'changes/1' }] },
  }),
  'group.add': () => ({ body: { kind: 'threat', title: 'From outside' } }),
  'group.change': ({ group }) => ({ params: { group }, body: { title: 'Together' } }),
  'group.remove': ({ group }) => ({ params: { group } }),
  'theme.add': () => ({ body: { title: 'Money', kind: 'enabler' } }),
  'theme.change': ({ trust }) => ({
    params: { theme: trust },
    body: { title: 'Confidence', definition: 'They rely on each other.', meaning: 'narrow' },
  }),
  'theme.remove': ({ unused }) => ({ params: { theme: unused } }),
  'theme.move': ({ unused, speed }) => ({ body: { themes: [unused], parent: speed } }),
  'theme.sort': ({ unused }) => ({ body: { themes: [unused], kind: 'opportunity' } }),
  'theme.merge': ({ trust, speed }) => ({ params: { theme: trust }, body: { into: speed } }),
  'theme.split': ({ speed, second }) => ({
    params: { theme: speed },
    body: { into: [{ title: 'Haste' }, { title: 'Ease' }], passages: [{ coding: second, to: ['Haste'] }] },
  }),
  'theme.handOut': ({ whole, right }) => ({
    params: { theme: whole },
    body: { passages: [{ coding: right, to: ['Half'] }] },
  }),
  'theme.dismissTwin': ({ trust, speed }) => ({ params: { theme: trust, twin: speed } }),
  'codebook.nameVersion': () => ({ body: { name: 'Second', event: 1 } }),
  'codebook.renameVersion': ({ version }) => ({ params: { event: version }, body: { name: 'Pilot' } }),
  'codebook.removeVersion': ({ version }) => ({ params: { event: version } }),
  'recheck.nothingHere': ({ other, speed }) => ({ body: { themes: [speed], sources: [other] } }),
  'recheck.confirm': ({ coding }) => ({ body: { codings: [coding] } }),
  'search.code': ({ trust, hit }) => ({ body: { theme: trust, as: 'turn', hits: [hit] } }),
  'similar.answer': ({ trust, other }) => ({
    params: { theme: trust },
    body: { source: other, start: 4, end: 9, accept: true },
  }),
  'coding.add': ({ other, trust }) => ({ body: { source: other, start: 4, end: 9, theme: trust } }),
  'coding.addSeveral': ({ other, trust }) => ({
    body: { source: other, spans: [{ start: 4, end: 9 }], theme: trust },
  }),
  'coding.change': ({ coding, speed }) => ({ params: { coding }, body: { theme: speed, stance: 'easing' } }),
  'coding.remove': ({ coding }) => ({ params: { coding } }),
  'pass.add': ({ other }) => ({ body: { source: other } }),
  'pass.remove': ({ pass }) => ({ params: { pass } }),
  'memo.add': () => ({ body: { about: 'study', kind: 'reflexive', body: 'I was tired.' } }),
  'memo.change': ({ note }) => ({ params: { memo: note }, body: { body: 'Aha.' } }),
  'memo.remove': ({ note }) => ({ params: { memo: note } }),
  'memo.restore': ({ thrownNote }) => ({ params: { memo: thrownNote } }),
  'link.add': ({ threat, trust }) => ({
    body: { from: threat, to: trust, type: 'endangers', basis: 'researcher' },
  }),
  'link.change': ({ link }) => ({ params: { link }, body: { note: 'Said twice.' } }),
  'link.remove': ({ link }) => ({ params: { link } }),
  'assessment.set': ({ cell }) => ({ body: { ...cell, prominence: 2, state: 'confirmed' } }),
  'assessment.remove': ({ assessment }) => ({ params: { assessment } }),
  'trajectory.set': ({ story }) => ({ body: { ...story, label: 'intensifying' } }),
  'trajectory.remove': ({ trajectory }) => ({ params: { trajectory } }),
  'status.add': ({ threat }) => ({
    body: {
      theme: threat,
      area: 'North',
      wave: '2020-08',
      status: 'showing',
      reason: 'They said so themselves.',
    },
  }),
  'watch.set': ({ threat }) => ({ body: { theme: threat, question: 'Who left?' } }),
  'watch.remove': ({ watch }) => ({ params: { watch } }),
  'summary.set': ({ pair }) => ({ body: { ...pair, row: 'rhythms', text: 'By the month.' } }),
  'summary.remove': ({ summary }) => ({ params: { summary } }),
  'exercise.add': () => ({ body: { area: 'South', rows: [{ change: 'Slower.' }, { threat: 'Rain.' }] } }),
  'exercise.change': ({ row, speed }) => ({ params: { row }, body: { changeTheme: speed, position: 0 } }),
  'exercise.makeTheme': ({ row }) => ({
    params: { row },
    body: { part: 'step', title: 'Ring', kind: 'opportunity' },
  }),
  'exercise.remove': ({ row }) => ({ params: { row } }),
  'exercise.link': () => ({ body: { area: 'North' } }),
  'sheet.add': ({ sheet }) => ({ params: sheet, body: { question: 'Who is new?' } }),
  'sheet.change': ({ sheet, threat }) => ({
    params: { ...sheet, item: `theme.${threat}` },
    body: { question: 'Who is tired now?', before: null },
  }),
  'sheet.remove': ({ sheet, question }) => ({ params: { ...sheet, item: question } }),
  'sheet.record': ({ sheet, question }) => ({
    params: { ...sheet, item: question },
    body: { outcome: 'asked' },
  }),
  'sheet.markPrompted': ({ sheet, question }) => ({ params: { ...sheet, item: question } }),
  'nextStep.add': () => ({ body: { text: 'Write to them.' } }),
  'nextStep.change': ({ step }) => ({ params: { step }, body: { state: 'done' } }),
  'areaBoard.arrange': ({ step }) => ({
    params: { area: 'North' },
    body: { column: 'step', cards: [step] },
  }),
  'nextStep.remove': ({ step }) => ({ params: { step } }),
  ...WRITING_DEEDS,
  ...ASKED_BACK_DEEDS,
};

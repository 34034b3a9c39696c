import { expect, test } from 'vitest';
import { addCoding } from '#server/service/coding.ts';
import { setEngagement } from '#server/service/engagement.ts';
import { house } from '#server/service/house.ts';
import { addQuote, quotes } from '#server/service/quote.ts';
import { addSource } from '#server/service/source.ts';
import { changeWave, waves } from '#server/service/wave.ts';
import { codedStudy } from '#test/support/coded.ts';

test('what a colleague says in a coordinator’s interview is neither shown to them nor signed as theirs', () => {
  const { world, who, study, theme } = codedStudy();
  theme('Speed');
  const { id: source } = addSource(world, who, study, {
    title: 'North, September',
    kind: 'interview',
    area: 'North',
    wave: '2020-09',
    participants: ['N-01'],
    speakers: { Ann: { role: 'participant', participant: 'N-01' } },
    text: '**Ann:** We are quick.\n\n**Colleague:** She is slow.\n',
  });
  for (const [start, end] of [
    [0, 13],
    [15, 27],
  ] as const) {
    addCoding(world, who, study, { source, start, end, theme: 'Speed' });
    addQuote(world, who, study, { source, start, end });
  }
  const shown = JSON.stringify(house(world, who, study, 'N-01'));
  expect(shown).toContain('We are quick.');
  expect(shown).not.toContain('She is slow.');
  expect(quotes(world, who, study).map(({ role }) => role)).toEqual(['coordinator', '']);
});

test('a month has the day and the words of the interview, not those of an exercise held before it', () => {
  const { world, who, study, theme } = codedStudy();
  theme('Speed');
  const exercise = addSource(world, who, study, {
    title: 'North, mapping',
    kind: 'exercise',
    area: 'North',
    wave: '2020-08',
    conductedOn: '2020-08-03',
    participants: ['N-01'],
    text: 'Faster phone calls.\n',
  }).id;
  addCoding(world, who, study, { source: exercise, start: 0, end: 19, theme: 'Speed' });
  const onlyExercise = addSource(world, who, study, {
    title: 'North, mapping again',
    kind: 'exercise',
    area: 'North',
    wave: '2020-09',
    conductedOn: '2020-09-03',
    participants: ['N-01'],
    text: 'Faster letters.\n',
  }).id;
  addCoding(world, who, study, { source: onlyExercise, start: 0, end: 15, theme: 'Speed' });
  for (const wave of waves(world, who, study).slice(0, 2))
    changeWave(world, who, study, wave.id, { status: 'closed' });
  const { months } = house(world, who, study, 'N-01');
  expect(months.map(({ month, state, day }) => [month, state, day]).slice(0, 2)).toEqual([
    ['2020-08', 'talked', '2020-08-10'],
    ['2020-09', 'no-talk', null],
  ]);
  expect(JSON.stringify(months)).not.toContain('Faster');
});

test('why a talk was missed is nowhere in what the coordinator gets', () => {
  const { world, who, study } = codedStudy();
  setEngagement(world, who, study, {
    participant: 'N-01',
    wave: '2020-09',
    state: 'missed',
    reason: 'ill, pneumonia suspected',
  });
  const shown = house(world, who, study, 'N-01');
  expect(shown.months.find(({ month }) => month === '2020-09')?.state).toBe('missed');
  expect(JSON.stringify(shown)).not.toContain('pneumonia');
});

import { expect, test } from 'vitest';
import { memberAnswers } from '#server/service/member-answers.ts';
import { checks, findCheck } from '#server/service/member-check.ts';
import { groundOf } from '#server/service/member-check-ground.ts';
import { previewMine } from '#server/service/mine.ts';
import { openSample } from '#server/service/sample.ts';
import { threats } from '#server/service/threats.ts';
import { listCheckItems } from '#server/store/study/member-check.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { checkFaults } from '#shared/member-check/eligibility.ts';
import { copies } from '#test/support/world.ts';

const sample = copies(({ world, who }) => openSample(world, who));

test('the sheets of the sample rest on their reader’s own words, and could be sent', () => {
  const { world, who, known: study } = sample();
  const open = world.studies.open(study);
  const lines = checks(world, who, study, {});
  expect(lines.map(({ pseudonym, state, items, answered }) => [pseudonym, state, items, answered])).toEqual([
    ['N-02', 'draft', 4, 0],
    ['M-01', 'sent', 6, 0],
    ['W-01', 'sent', 8, 5],
  ]);
  for (const line of lines) {
    const check = findCheck(open.db, line.id);
    const person = listParticipants(open.db).find(({ id }) => id === check.participant);
    if (!person) throw new Error('a sheet for nobody');
    expect(checkFaults(groundOf(world, open, person, check), listCheckItems(open.db, check.id))).toEqual([]);
  }
});

test('in the sample a disagreement was kept beside the judgement, and replies stand on the board of threats', () => {
  const { world, who, known: study } = sample();
  const [disputed] = memberAnswers(world, who, study, { theme: 'Decisions made faster', area: 'Wexcombe' });
  expect(disputed).toMatchObject({ reply: { answer: 'partly' }, resolution: { kind: 'kept' }, open: false });
  const replied = threats(world, who, study, { area: 'Wexcombe' }).items.filter(
    ({ areas }) => areas[0]?.reply !== null,
  );
  expect(replied.map(({ title }) => title)).toEqual(['Back to tendering', 'Winter burnout']);
});

test('no page of a coordinator of the sample holds words that somebody else said, or a name of another', () => {
  const { world, who, known: study } = sample();
  const { db } = world.studies.open(study);
  const people = listParticipants(db).filter(({ panel }) => panel);
  const pages = people.map(({ pseudonym }) => ({
    pseudonym,
    text: JSON.stringify(previewMine(world, who, study, pseudonym)),
  }));
  const shown = (pseudonym: string) => pages.find((one) => one.pseudonym === pseudonym)?.text ?? '';
  for (const { pseudonym, text } of pages)
    for (const other of listParticipants(db))
      if (other.pseudonym !== pseudonym) expect(text).not.toContain(other.pseudonym);
  const said = (pseudonym: string) =>
    previewMine(world, who, study, pseudonym).months.flatMap(({ statements }) =>
      statements.flatMap(({ words }) => words),
    );
  for (const { pseudonym } of people)
    for (const { pseudonym: other } of people)
      if (pseudonym !== other) for (const words of said(other)) expect(shown(pseudonym)).not.toContain(words);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setAssessment } from '#server/service/assessment.ts';
import { askForClearance } from '#server/service/clearing.ts';
import { addCoding } from '#server/service/coding.ts';
import { addConsent } from '#server/service/consent.ts';
import { setEngagement } from '#server/service/engagement.ts';
import { checkLetters } from '#server/service/member-check.ts';
import { addMemo } from '#server/service/memo.ts';
import { mine, mineAnswers, previewMine } from '#server/service/mine.ts';
import { addAddition, answerConsent, answerItem, offerExercise } from '#server/service/mine-deeds.ts';
import { addParticipant, changeParticipant } from '#server/service/participant.ts';
import { addPass } from '#server/service/pass.ts';
import { addQuote, changeQuote } from '#server/service/quote.ts';
import { addSource } from '#server/service/source.ts';
import { recordStatus } from '#server/service/status.ts';
import { addTheme } from '#server/service/theme.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import type { MineView } from '#shared/api/mine.ts';
import { DomainError } from '#shared/errors.ts';
import { type AskedBack, askedBack, LINK } from '#test/support/asked-back.ts';
import { ANSWERS, TALK } from '#test/support/coded.ts';
import { Nothing } from '#test/support/deeds.ts';

/** Stands in everything that somebody else says, and in everything the team writes of it. */
const SECRET = 'Quicksilver';
const TOLD = `${SECRET} ruined the coordinator’s employer. Nobody there tells the truth about it at all.`;

interface Noise {
  what: number;
  wave: '2020-08' | '2020-09';
  person: 'N-02' | 'N-03' | 'S-01';
  theme: 'Speed' | 'Burnout' | 'Rivalry';
  number: number;
}

/** What others do and say, and what the team makes of it; each either happens or is refused. */
function noises({ world, who, study, open }: AskedBack): ((noise: Noise) => unknown)[] {
  const visitOf = (pseudonym: string) => {
    const { id } = listParticipants(open.db).find((one) => one.pseudonym === pseudonym) ?? { id: undefined };
    if (id === undefined) throw new Nothing();
    return { study, participant: id, link: LINK };
  };
  const area = (person: string) => (person === 'S-01' ? 'South' : 'North');
  const theirs = () => listSources(open.db).filter(({ title }) => title.includes(SECRET));
  const pick = (number: number) => {
    const all = theirs();
    const found = all[number % Math.max(1, all.length)];
    if (!found) throw new Nothing();
    return found.id;
  };
  return [
    ({ person, wave, number }) =>
      addSource(world, who, study, {
        title: `${SECRET} ${number}`,
        kind: number % 2 === 0 ? 'interview' : 'conversation',
        area: area(person),
        wave,
        participants: [person],
        text: `**P:** ${TOLD}\n\n**P:** ${'word '.repeat(number % 3 === 0 ? 1100 : 10).trim()}\n`,
      }),
    ({ number, theme }) =>
      addCoding(world, who, study, { source: pick(number), start: 0, end: SECRET.length, theme }),
    ({ number, theme }) =>
      addCoding(world, who, study, {
        source: pick(number),
        start: 12,
        end: 34,
        theme,
        ...(theme === 'Speed' ? {} : { stance: 'occurring' as const }),
      }),
    ({ number }) => addPass(world, who, study, { source: pick(number) }),
    ({ number, person }) => {
      const quoted = addQuote(world, who, study, { source: pick(number), start: 0, end: 20 });
      changeQuote(world, who, study, quoted.id, {
        identifiable: { on: '2020-11-01', how: 'phone', note: person },
      });
      askForClearance(world, who, study, { quotes: [quoted.id], audiences: ['funder', 'public'] });
    },
    ({ person }) => addAddition(world, visitOf(person), { wave: '2020-09', text: TOLD }),
    ({ person }) =>
      offerExercise(world, visitOf(person), {
        rows: [{ change: SECRET, threat: TOLD, opportunity: '', step: '' }],
      }),
    ({ person }) => answerConsent(world, visitOf(person), { item: 'quote', answer: 'no' }),
    ({ person, wave }) =>
      setEngagement(world, who, study, { participant: person, wave, state: 'missed', reason: SECRET }),
    ({ theme, wave }) =>
      setAssessment(world, who, study, { theme, area: 'South', wave, text: TOLD, state: 'draft' }),
    ({ theme, wave }) =>
      recordStatus(world, who, study, {
        theme,
        area: 'South',
        wave,
        status: 'showing',
        reason: `${SECRET} said so themselves.`,
      }),
    ({ theme }) => addMemo(world, who, study, { about: 'theme', theme, kind: 'analytic', body: TOLD }),
    ({ number }) => addTheme(world, who, study, { title: `${SECRET} ${number}`, kind: 'threat' }),
    ({ person }) => addConsent(world, who, study, { participant: person, item: 'record', answer: 'no' }),
  ];
}

const histories: fc.Arbitrary<Noise[]> = fc.array(
  fc.record({
    what: fc.nat(1000),
    wave: fc.constantFrom('2020-08' as const, '2020-09' as const),
    person: fc.constantFrom('N-02' as const, 'N-03' as const, 'S-01' as const),
    theme: fc.constantFrom('Speed' as const, 'Burnout' as const, 'Rivalry' as const),
    number: fc.nat(20),
  }),
  { minLength: 8, maxLength: 24 },
);

/** A coordinator who was asked back, with another on the panel and a local voice in the same town. */
function among(): AskedBack {
  const made = askedBack();
  const { world, who, study, august, send, visit } = made;
  addParticipant(world, who, study, {
    pseudonym: 'N-02',
    area: 'North',
    role: `${SECRET} deputy`,
    panel: true,
  });
  addParticipant(world, who, study, { pseudonym: 'N-03', area: 'North', role: 'volunteer' });
  changeParticipant(world, who, study, 'N-01', { label: 'coordinator', rolePopulation: 'many' });
  const words = ANSWERS[0] ?? '';
  const start = TALK.indexOf(words);
  const quoted = addQuote(world, who, study, { source: august, start, end: start + words.length });
  changeQuote(world, who, study, quoted.id, {
    namesArea: false,
    identifiable: { on: '2020-11-01', how: 'phone', note: '' },
  });
  askForClearance(world, who, study, { quotes: [quoted.id], audiences: ['public'] });
  const [item] = send().items;
  if (item) answerItem(world, visit, item.id, { answer: 'partly', comment: 'Not for money.' });
  addAddition(world, visit, { wave: '2020-08', text: 'The vans came back.' });
  return made;
}

/** Where others spoke for the area too, nothing is said of what this person was silent about. */
const withoutSilence = (view: MineView): MineView => ({
  ...view,
  months: view.months.map((month) => ({ ...month, notRaised: [] })),
});

test('whatever others say and do, a coordinator’s page stays as it was, byte for byte', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(histories, (given) => {
      const made = among();
      const { world, who, study, open, visit } = made;
      const before = mine(world, visit);
      expect(before.months.flatMap(({ statements }) => statements).length).toBeGreaterThan(0);
      expect(before.quotes).toHaveLength(1);
      const kept = mineAnswers(world, visit);
      const all = noises(made);
      let done = 0;
      for (const noise of given) {
        try {
          all[noise.what % all.length]?.(noise);
          done += 1;
        } catch (error) {
          // Refused, or nothing to choose from yet.
          if (!(error instanceof DomainError) && !(error instanceof Nothing)) throw error;
        }
      }
      fc.pre(done > 0);
      const after = mine(world, visit);
      expect(withoutSilence(after)).toEqual(withoutSilence(before));
      for (const [at, { notRaised }] of after.months.entries())
        for (const one of notRaised) expect(before.months[at]?.notRaised).toContainEqual(one);
      expect(mineAnswers(world, visit)).toBe(kept);
      const sheet = after.checks[0]?.id ?? '';
      const told = JSON.stringify([
        after,
        previewMine(world, who, study, 'N-01'),
        checkLetters(world, who, study, sheet),
        kept,
      ]);
      expect(told).not.toMatch(/Quicksilver|South|[NS]-0[1-9]|Rivalry/);
      const ids = [
        ...listParticipants(open.db),
        ...listSources(open.db),
        ...made.world.studies.ids().map((id) => ({ id })),
        who.account,
      ].map(({ id }) => id);
      expect(ids.filter((id) => told.includes(id))).toEqual([]);
    }),
    { numRuns: process.env.SOAK === 'yes' ? 250 : 12 },
  );
});

test('what they left unsaid tells nothing of whether somebody else said it', () => {
  const [silent, raised] = [false, true].map((isRaised) => {
    const made = among();
    const { world, who, study, visit } = made;
    const silentMonths = () => mine(world, visit).months.flatMap(({ notRaised }) => notRaised);
    expect(silentMonths()).toMatchObject([{ title: 'Burnout', before: ['August'] }]);
    const { id: source } = addSource(world, who, study, {
      title: 'The deputy, in September',
      kind: 'interview',
      area: 'North',
      wave: '2020-09',
      participants: ['N-02'],
      text: `**P:** ${TOLD}\n\n**P:** ${'word '.repeat(1100).trim()}\n`,
    });
    if (isRaised)
      addCoding(world, who, study, { source, start: 0, end: 20, theme: 'Burnout', stance: 'occurring' });
    addPass(world, who, study, { source });
    return silentMonths();
  });
  expect(raised).toEqual(silent);
});

test('a theme that is called after somebody else or another place is not shown', () => {
  const made = askedBack();
  const { world, who, study, visit } = made;
  for (const title of ['What South fears', 'As S-01 has it']) {
    addTheme(world, who, study, { title, kind: 'change' });
    made.code('Nobody asked', title);
  }
  expect(JSON.stringify(mine(world, visit))).not.toMatch(/South|S-01/);
});

test.each([
  ['take-part', { answer: 'no', scope: 'no-new-use' }],
  ['take-part', { answer: 'no', scope: 'erase' }],
] as const)('after a no to %s (%o) nothing of their words is shown', (item, given) => {
  const { world, visit } = among();
  answerConsent(world, visit, { item, ...given });
  const after = mine(world, visit);
  expect(after.months.flatMap(({ statements, notRaised }) => [...statements, ...notRaised])).toEqual([]);
  expect(after.quotes).toEqual([]);
});

test('after a no to being quoted no quote is asked about', () => {
  const { world, visit } = among();
  answerConsent(world, visit, { item: 'quote', answer: 'no' });
  expect(mine(world, visit).quotes).toEqual([]);
});

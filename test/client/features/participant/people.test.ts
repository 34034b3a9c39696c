import { expect, test } from 'vitest';
import { answersTo, consentState, newestAnswers } from '#client/features/participant/consent-words.ts';
import { interviewWords } from '#client/features/participant/interview-words.ts';
import { peopleOfCell } from '#client/features/participant/people-of-cell.ts';
import {
  panelWords,
  peopleGroups,
  personMeant,
  personWord,
} from '#client/features/participant/people-rows.ts';
import { Area } from '#shared/area/area.ts';
import { Consent } from '#shared/participant/consent.ts';
import { Participant } from '#shared/participant/participant.ts';
import { Wave } from '#shared/wave/wave.ts';

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const person = (at: number, pseudonym: string, changes: Partial<Participant> = {}) =>
  Participant.parse({
    id: id(at),
    rev: 1,
    pseudonym,
    area: id(0),
    role: '',
    rolePopulation: null,
    sector: '',
    label: '',
    panel: true,
    panelFrom: null,
    panelTo: null,
    ...changes,
  });
const consent = (item: string, answer: string, on: string, scope: string | null = null) =>
  Consent.parse({
    id: id(9),
    rev: 1,
    participant: id(1),
    item,
    answer,
    on,
    wave: null,
    audience: null,
    scope,
    note: '',
  });
const december = Wave.parse({
  id: id(5),
  rev: 1,
  number: 5,
  label: 'December 2020',
  month: '2020-12',
  startsOn: '2020-12-01',
  endsOn: '2020-12-31',
  status: 'open',
  closedOn: null,
});

test('the newest answer holds, and a withdrawal says how far it reaches', () => {
  const yes = consent('take-part', 'yes', '2020-08-25');
  const no = consent('take-part', 'no', '2021-01-18', 'no-new-use');
  expect(consentState([yes], id(1))).toMatchObject({ isGone: false });
  expect(consentState([yes, no], id(1))).toEqual({ words: 'withdrawn; nothing is used anew', isGone: true });
  expect(consentState([], id(1)).words).toBe('not recorded');
  expect(
    newestAnswers([consent('quote', 'yes', '2020-08-25'), yes, no], id(1)).map(({ item }) => item),
  ).toEqual(['take-part', 'quote']);
});

test('a cell offers the panel of its month, the one already meant first, else everybody of the area', () => {
  const gone = person(1, 'N-01', { panelTo: '2020-11-30' });
  const here = person(2, 'N-02', { panelFrom: '2020-12-01' });
  const guest = person(3, 'N-03', { panel: false });
  const names = (people: Participant[]) => people.map(({ pseudonym }) => pseudonym);
  expect(names(peopleOfCell([gone, here, guest], id(0), december, null))).toEqual(['N-02']);
  expect(names(peopleOfCell([gone, here, guest], id(0), december, gone.id))).toEqual(['N-01', 'N-02']);
  expect(names(peopleOfCell([gone, guest], id(0), december, null))).toEqual(['N-01', 'N-03']);
});

test('people stand by area, those of none last, and an address finds them by pseudonym', () => {
  const area = Area.parse({
    id: id(0),
    rev: 1,
    position: 0,
    name: 'Northmere',
    aliases: [],
    character: '',
    seat: '',
    publicName: '',
  });
  const people = [person(1, 'N-01'), person(2, 'New', { area: null, panel: false })];
  expect(peopleGroups(people, [area]).map(({ name }) => name)).toEqual(['Northmere', 'No area']);
  for (const one of people) expect(personMeant(people, personWord(one))).toBe(one);
  expect(personMeant(people, 'new')).toBeUndefined();
  expect(people.map(panelWords)).toEqual(['always', 'no']);
});

test('an answer recorded later for an earlier day joins the history and does not hold', () => {
  const newest = { ...consent('quote', 'no', '2020-12-01'), rev: 3 };
  const late = { ...consent('quote', 'yes', '2020-08-01'), rev: 9 };
  expect(answersTo([newest, late], id(1), 'quote')).toEqual([newest, late]);
});

test('of two answers of one day the one recorded last holds', () => {
  const first = { ...consent('quote', 'yes', '2020-12-01'), rev: 3 };
  const second = { ...consent('quote', 'no', '2020-12-01'), rev: 4 };
  expect(newestAnswers([first, second], id(1))).toEqual([second]);
});

test('an interview that did not happen says why, or that nobody said', () => {
  expect(interviewWords({ state: 'missed', reason: 'ill', day: null })).toBe('missed: ill');
  expect(interviewWords({ state: 'declined', reason: '', day: null })).toBe('declined: no reason given');
  expect(interviewWords(undefined)).toBe('not planned');
});

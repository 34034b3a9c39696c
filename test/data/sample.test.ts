import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cellInputs } from '#shared/assessment/fingerprint.ts';
import { writeFolder } from '#shared/format/study-folder/folder.ts';
import { mayLink } from '#shared/link/link.ts';
import { layOut } from '#shared/source/text.ts';
import { countWords } from '#shared/span.ts';
import { factsOf } from '#test/support/sample-facts.ts';
import { sampleContent, sampleFiles } from '#test/support/sample-study.ts';

const content = sampleContent();
const sources = content.sources.map((source) => ({ ...source, ...layOut(source.turns) }));
const sourceOf = (id: string) => {
  const source = sources.find((one) => one.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
};
const themeOf = (id: string) => {
  const theme = content.themes.find((one) => one.id === id);
  if (!theme) throw new Error(`no theme ${id}`);
  return theme;
};
const initials = (id: string | null) => content.coders.find((coder) => coder.id === id)?.initials;
const counted = <T>(things: readonly T[], by: (thing: T) => string) => {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[by(thing)] = (counts[by(thing)] ?? 0) + 1;
  return counts;
};

describe('the sample study as a folder', () => {
  it('comes back byte for byte when it is read and written again', () => {
    expect([...writeFolder(content)].sort()).toEqual([...sampleFiles()].sort());
  });

  it('says in its title and in its first sentence that it is invented', () => {
    expect(content.study.title).toContain('invented');
    expect(content.study.description).toMatch(/^An invented study\./);
  });

  it('follows three areas over five closed waves and an open one', () => {
    expect(content.areas.map(({ name }) => name)).toEqual(['Wexcombe', 'Millhaven', 'Northmere']);
    expect(content.waves.map(({ status }) => status)).toEqual([...Array(5).fill('closed'), 'open']);
  });
});

describe('what was said', () => {
  it('is seventeen interviews, four conversations, two exercises and three readings', () => {
    expect(counted(sources, ({ kind }) => kind)).toEqual({
      interview: 17,
      conversation: 4,
      exercise: 2,
      reading: 3,
    });
    expect(factsOf(content).sources.filter(({ panel }) => panel)).toHaveLength(16);
  });

  it('is long enough in every interview that silence can count, but for the one in a corridor', () => {
    for (const { title, kind, words, participantWords, turns } of sources) {
      if (kind !== 'interview' || title === 'Northmere, October 2020, coordinator') continue;
      expect(words, title).toBeGreaterThanOrEqual(1400);
      expect(words, title).toBeLessThanOrEqual(2200);
      expect(participantWords, title).toBeGreaterThanOrEqual(1150);
      const answers = turns.filter(({ role }) => role === 'participant').length;
      expect(answers, title).toBeGreaterThanOrEqual(18);
      expect(answers, title).toBeLessThanOrEqual(26);
    }
    const short = sources.find(({ title }) => title === 'Northmere, October 2020, coordinator');
    expect(short?.words).toBeGreaterThanOrEqual(600);
    expect(short?.words).toBeLessThanOrEqual(620);
  });

  it('is kept short in conversations and readings', () => {
    for (const { title, kind, words } of sources) {
      if (kind !== 'conversation' && kind !== 'reading') continue;
      expect(words, title).toBeGreaterThanOrEqual(kind === 'reading' ? 400 : 700);
      expect(words, title).toBeLessThanOrEqual(kind === 'reading' ? 600 : 1000);
    }
  });

  it('carries times where it was recorded and nowhere else', () => {
    for (const { title, kind, form, turns } of sources) {
      const times = turns.flatMap(({ time }) => (time === null ? [] : [time]));
      const isRecorded = form === 'transcript' && (kind === 'interview' || kind === 'conversation');
      expect(times, title).toHaveLength(isRecorded ? turns.length : 0);
      expect(times, title).toEqual([...new Set(times)].sort((a, b) => a - b));
      if (isRecorded) expect(times[0], title).toBeLessThan(10);
    }
  });
});

describe('what was coded', () => {
  it('is four hundred codings or more, by two coders, none of them twice', () => {
    expect(content.codings.length).toBeGreaterThanOrEqual(400);
    expect(Object.keys(counted(content.codings, ({ coder }) => initials(coder) ?? '')).sort()).toEqual([
      'MS',
      'TO',
    ]);
    const keys = content.codings.map((one) =>
      [one.source, one.start, one.end, one.theme, one.coder].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lies inside one turn that is not the interviewer’s, six to sixty words long', () => {
    for (const { source, start, end, text } of content.codings) {
      const { turns, kind } = sourceOf(source);
      const turn = turns.find((one) => one.start <= start && end <= one.end);
      expect(turn, text).toBeDefined();
      expect(turn?.role, text).not.toBe('interviewer');
      if (kind !== 'exercise') expect(countWords(text), text).toBeGreaterThanOrEqual(6);
      expect(countWords(text), text).toBeLessThanOrEqual(60);
    }
  });

  it('has a stance on every coding of a threat', () => {
    const bare = content.codings.filter(
      ({ theme, stance }) => themeOf(theme).kind === 'threat' && stance === null,
    );
    expect(bare).toEqual([]);
  });

  it('was done twice over in one interview of each area', () => {
    const full = content.passes.filter(({ themes }) => themes === null);
    const twice = Object.entries(counted(full, ({ source }) => sourceOf(source).title))
      .filter(([, passes]) => passes === 2)
      .map(([title]) => title);
    expect(twice.sort()).toEqual([
      'Millhaven, November 2020, coordinator',
      'Northmere, September 2020, coordinator',
      'Wexcombe, October 2020, coordinator',
    ]);
  });

  it('carries the number of the codebook of its day, or of the day it was confirmed', () => {
    for (const { event, createdAt, text } of content.codings) {
      const inForce = content.events.filter(({ at }) => at <= createdAt).length;
      expect(event, text).toBeGreaterThanOrEqual(inForce);
      expect(event, text).toBeLessThanOrEqual(content.events.length);
    }
    for (const { event, at } of content.passes)
      expect(event).toBe(content.events.filter((one) => one.at <= at).length);
  });
});

describe('the codebook', () => {
  it('holds 36 themes in use and three retired, each told apart from its near-twin', () => {
    expect(counted(content.themes, ({ retired }) => (retired ? 'retired' : 'in use'))).toEqual({
      'in use': 36,
      retired: 3,
    });
    for (const { title, definition, useWhen, notWhen, distinguishFrom } of content.themes) {
      for (const words of [definition, useWhen, notWhen]) expect(words, title).not.toBe('');
      expect(distinguishFrom.length, title).toBeGreaterThan(0);
    }
  });

  it('illustrates every theme in use with words that somebody said', () => {
    for (const { title, example, retired } of content.themes) {
      if (retired) continue;
      const words = /^“(.*)” \(/.exec(example)?.[1] ?? '';
      expect(
        content.codings.some(({ text }) => text === words),
        title,
      ).toBe(true);
    }
  });

  it('went through 45 dated changes and six versions', () => {
    expect(content.events.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
    expect(content.events.map(({ at }) => at)).toEqual(content.events.map(({ at }) => at).sort());
    expect(counted(content.events, ({ kind }) => kind)).toEqual({
      create: 37,
      rename: 1,
      shift: 1,
      merge: 1,
      narrow: 1,
      split: 1,
      broaden: 1,
      retire: 1,
      move: 1,
    });
    const versions = content.events.flatMap(({ number, version }) => (version ? [[version, number]] : []));
    expect(versions).toEqual([
      ['1', 34],
      ['2', 36],
      ['3', 38],
      ['4', 41],
      ['5', 43],
      ['6', 45],
    ]);
  });
});

describe('what the team judged', () => {
  it('is written within a week of the wave’s close, or of the day its theme was made', () => {
    for (const { theme, wave, at } of content.assessments) {
      const closedOn = content.waves.find(({ id }) => id === wave)?.closedOn ?? '';
      const made =
        content.events.find(({ themes, results }) => [...themes, ...results].includes(theme))?.at ?? '';
      const from = Math.max(Date.parse(made), Date.parse(closedOn));
      expect(Date.parse(at)).toBeGreaterThan(from);
      expect(Date.parse(at) - from).toBeLessThan(8 * 24 * 3600 * 1000);
    }
  });

  it('is signed by the coder who did not interview', () => {
    expect(counted(content.assessments, ({ state }) => state)).toEqual({ confirmed: 36, draft: 2 });
    for (const { area, by, excerpts, theme, asked } of content.assessments) {
      expect(initials(by)).toBe(
        content.areas.find(({ id }) => id === area)?.name === 'Millhaven' ? 'TO' : 'MS',
      );
      const rests = content.codings.filter(({ id }) => excerpts.includes(id));
      expect(rests).toHaveLength(excerpts.length);
      if (asked !== 'yes') expect(rests.length).toBeGreaterThan(0);
      for (const coding of rests) expect(coding.theme).toBe(theme);
    }
  });

  it('still fits the words it was written on, but for one cell', () => {
    const inputs = cellInputs(factsOf(content));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const stale = content.assessments.filter((one) => one.fingerprint !== hash(inputs(one)));
    expect(stale.map(({ theme, text }) => `${themeOf(theme).title}: ${text}`)).toEqual([
      'Map who does what: One page would do for the vale.',
    ]);
  });

  it('gives a reason wherever a person differs from the rule', () => {
    const overridden = content.trajectories.filter(({ label, suggested }) => label !== suggested);
    expect(overridden).toHaveLength(3);
    for (const { reason } of content.trajectories) expect(reason).not.toBe('');
  });

  it('links only what may be linked, on words that were said, but for two that wait for words', () => {
    expect(content.links).toHaveLength(34);
    for (const { from, to, type } of content.links)
      expect(mayLink(type, themeOf(from).kind, themeOf(to).kind)).toBe(true);
    const bare = content.links.filter(({ excerpts }) => excerpts.length === 0);
    expect(bare.map(({ from }) => themeOf(from).title).sort()).toEqual([
      'Reputation first',
      'Same few faces',
    ]);
    const known = new Set<string>(content.codings.map(({ id }) => id));
    for (const { excerpts } of content.links) for (const id of excerpts) expect(known).toContain(id);
  });

  it('leaves five threats without an opportunity that addresses them', () => {
    const answered = content.links.filter(({ type }) => type === 'addresses').map(({ to }) => to);
    const open = content.themes.filter(
      ({ id, kind }) => kind === 'threat' && !answered.some((one) => one === id),
    );
    expect(open.map(({ title }) => title).sort()).toEqual([
      'Hub loses its roof',
      'Need outruns help',
      'Reputation first',
      'Restructure scatters people',
      'School closures empty the rota',
    ]);
  });

  it('keeps eight memos of all three kinds and eight next steps in every state', () => {
    expect(counted(content.memos, ({ kind }) => kind)).toEqual({
      analytic: 3,
      methodological: 3,
      reflexive: 2,
    });
    expect(counted(content.nextSteps, ({ state }) => state)).toEqual({
      started: 2,
      agreed: 2,
      proposed: 2,
      done: 1,
      dropped: 1,
    });
  });
});

describe('whom it was said by', () => {
  it('keeps a row for what was missed, declined and only planned', () => {
    const person = (id: string) => content.participants.find((one) => one.id === id)?.pseudonym;
    const unheld = content.engagements.filter(({ state }) => state !== 'held');
    expect(unheld.map(({ participant, state }) => `${person(participant)} ${state}`).sort()).toEqual([
      'M-01 missed',
      'M-03 declined',
      'N-02 planned',
    ]);
  });

  it('has a yes to taking part from everyone who spoke before they spoke', () => {
    for (const { participants, conductedOn, title } of sources)
      for (const speaker of participants) {
        const yes = content.consents.some(
          ({ participant, item, answer, on }) =>
            participant === speaker && item === 'take-part' && answer === 'yes' && on <= (conductedOn ?? ''),
        );
        expect(yes, title).toBe(true);
      }
  });

  it('has quotes that were asked about with every answer, and some nobody was asked about', () => {
    const asked = content.clearances.toSorted((one, other) => (one.at < other.at ? -1 : 1));
    const last = new Map(asked.map(({ quote, state }) => [quote, state]));
    expect(counted([...last.values()], (state) => state)).toEqual({
      cleared: 11,
      'cleared-with-changes': 2,
      sent: 4,
      'no-answer': 2,
      refused: 1,
      withdrawn: 1,
    });
    expect(content.quotes.length - last.size).toBe(11);
  });

  it('took back the one quote of the person who withdrew, once cleared and printed', () => {
    const gone = content.consents.filter(({ item, answer }) => item === 'take-part' && answer === 'no');
    expect(gone).toHaveLength(1);
    const theirs = content.quotes.filter(({ source }) =>
      sourceOf(source).participants.some((speaker) => speaker === gone[0]?.participant),
    );
    const states = theirs.flatMap(({ id }) =>
      content.clearances.flatMap(({ quote, state, at }) => (quote === id ? [{ state, at }] : [])),
    );
    const inOrder = states.toSorted((one, other) => (one.at < other.at ? -1 : 1));
    expect(inOrder.map(({ state }) => state)).toEqual(['cleared', 'withdrawn']);
  });
});

import { describe, expect, test } from 'vitest';
import { addArea, areas, changeArea, removeArea } from '#server/service/area.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { addLink } from '#server/service/link.ts';
import { addMemo } from '#server/service/memo.ts';
import { addParticipant, removeParticipant } from '#server/service/participant.ts';
import { addPass } from '#server/service/pass.ts';
import { addSource } from '#server/service/source.ts';
import { addTheme, changeTheme, themes } from '#server/service/theme.ts';
import { redo, undo, undoDeed } from '#server/service/undo.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { codedStudy } from '#test/support/coded.ts';

describe('what only a list names', () => {
  test('an area that a link is said of, or somebody who is only a voice in a text, is not removed', () => {
    const { world, who, study, theme } = codedStudy();
    addArea(world, who, study, { name: 'East' });
    addLink(world, who, study, {
      from: theme('Trust'),
      to: theme('Speed'),
      type: 'leads-to',
      basis: 'researcher',
      areas: ['East'],
    });
    expect(() => removeArea(world, who, study, 'East')).toThrow('in use');
    addParticipant(world, who, study, { pseudonym: 'E-01' });
    addSource(world, who, study, {
      title: 'Notes',
      kind: 'field-note',
      participants: [],
      speakers: { Ann: { role: 'participant', participant: 'E-01' } },
      text: '**Ann:** We manage.\n',
    });
    expect(() => removeParticipant(world, who, study, 'E-01')).toThrow('in use');
  });

  test('keeps undo from taking it away, and whoever named it is named', () => {
    const { world, who, other, study, open, august, theme, code } = codedStudy();
    theme('Speed');
    addTheme(world, who, study, { title: 'Trust', kind: 'change' });
    addPass(world, other, study, { source: august, themes: ['Trust'] });
    expect(() => undo(world, who, open)).toThrow('Tom Okafor has built on it');
    undo(world, other, open);
    undo(world, who, open);

    const { id } = code('in a day', 'Speed');
    setAssessment(world, other, study, {
      theme: 'Speed',
      area: 'North',
      wave: '2020-08',
      state: 'draft',
      excerpts: [id],
    });
    expect(() => undo(world, who, open)).toThrow('Tom Okafor has built on it');
  });
});

describe('what no constraint of the file guards', () => {
  test('a name that somebody took meanwhile is not taken back, and they are named', () => {
    const { world, who, other, study, open } = codedStudy();
    changeArea(world, who, study, 'North', { name: 'North Shore' });
    addArea(world, other, study, { name: 'North' });
    expect(() => undo(world, who, open)).toThrow('Tom Okafor has built on it since (Added the area North)');
    expect(areas(world, who, study).map(({ name }) => name)).toEqual(['North Shore', 'South', 'North']);
  });

  test('what somebody removed meanwhile is not changed back, and they are named', () => {
    const { world, who, other, study, open } = codedStudy();
    addArea(world, who, study, { name: 'East' });
    changeArea(world, who, study, 'East', { name: 'Far East' });
    removeArea(world, other, study, 'Far East');
    expect(() => undo(world, who, open)).toThrow(
      'Tom Okafor has built on it since (Removed the area Far East)',
    );
  });

  test('a theme never comes to stand under itself', () => {
    const { world, who, other, study, open, theme } = codedStudy();
    const [up, down] = [theme('Up'), theme('Down')];
    changeTheme(world, who, study, down, { parent: up });
    changeTheme(world, who, study, down, { parent: null });
    changeTheme(world, other, study, up, { parent: down });
    expect(() => undo(world, who, open)).toThrow('Tom Okafor has built on it since');
    expect(themes(world, who, study).find(({ id }) => id === up)?.parent).toBe(down);
  });

  test('a theme does not go back to a kind that a link made since does not allow', () => {
    const { world, who, other, study, open, theme } = codedStudy();
    const burnout = theme('Burnout', 'change');
    changeTheme(world, who, study, burnout, { kind: 'threat' });
    addLink(world, other, study, {
      from: burnout,
      to: addTheme(world, other, study, { title: 'Trust', kind: 'change' }).id,
      type: 'endangers',
      basis: 'researcher',
    });
    expect(() => undo(world, who, open)).toThrow(
      'Tom Okafor has built on it since (Linked Burnout and Trust',
    );
  });
});

describe('one deed among others', () => {
  test('is taken back though its doer did more since, and can be done again', () => {
    const { world, who, study, open, theme } = codedStudy();
    theme('Speed');
    const deed = lastNumber(open.db);
    addArea(world, who, study, { name: 'East' });
    expect(undoDeed(world, who, open, deed).summary).toBe('Added the theme Speed');
    expect(themes(world, who, study)).toEqual([]);
    expect(areas(world, who, study)).toHaveLength(3);
    expect(() => undoDeed(world, who, open, deed)).toThrow('undone already');
    redo(world, who, open);
    expect(themes(world, who, study)).toHaveLength(1);
  });

  test('is refused where one’s own later deed rests on it, and where it is another’s', () => {
    const { world, who, other, study, open, theme } = codedStudy();
    const speed = theme('Speed');
    const { rev } = themes(world, who, study)[0] ?? { rev: 0 };
    addMemo(world, who, study, { about: 'theme', theme: speed, kind: 'analytic', body: 'Hm.' });
    expect(() => undoDeed(world, who, open, rev)).toThrow(
      'you have built on it since (Wrote a memo on a theme)',
    );
    expect(() => undoDeed(world, other, open, rev)).toThrow('Only Researcher can undo this');
  });
});

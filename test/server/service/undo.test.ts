import { describe, expect, test } from 'vitest';
import { addArea, removeArea } from '#server/service/area.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { addLink } from '#server/service/link.ts';
import { addParticipant, removeParticipant } from '#server/service/participant.ts';
import { addPass } from '#server/service/pass.ts';
import { addSource } from '#server/service/source.ts';
import { addTheme } from '#server/service/theme.ts';
import { undo } from '#server/service/undo.ts';
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

import { addCoding } from '#server/service/coding.ts';
import { addParticipant } from '#server/service/participant.ts';
import { addPass } from '#server/service/pass.ts';
import { addSource } from '#server/service/source.ts';
import { addTheme } from '#server/service/theme.ts';
import type { Who } from '#server/service/world.ts';
import type { Coding, NewCoding } from '#shared/coding/coding.ts';
import type { SourceId, ThemeId } from '#shared/ids.ts';
import { textOf } from '#shared/source/text.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { type TestStudy, testStudy } from './study.ts';

/** Two answers around a question, then one long enough that silence in it means something. */
export const ANSWERS = [
  'We decided in a day. Nobody asked whose budget it was.',
  'And now?',
  'It takes weeks again.',
];
export const TALK = textOf([...ANSWERS, 'word '.repeat(1100).trim()].map((text) => ({ text })));

export interface CodedStudy extends TestStudy {
  /** An interview with the coordinator of North in August, not yet coded. */
  august: SourceId;
  /** Adds an interview with the same words. */
  interview(wave: string, area?: 'North' | 'South'): SourceId;
  theme(title: string, kind?: ThemeKind): ThemeId;
  /** Codes the words given, wherever they stand first. */
  code(words: string, theme: string, more?: Partial<NewCoding>, by?: Who): Coding;
  /** Says that a source was looked through for everything. */
  pass(source: SourceId): void;
}

/** A study with coordinators on the panel, an interview, and short ways to code it. */
export function codedStudy(): CodedStudy {
  const made = testStudy();
  const { world, who, study } = made;
  for (const [pseudonym, area] of [
    ['N-01', 'North'],
    ['S-01', 'South'],
  ] as const)
    addParticipant(world, who, study, { pseudonym, area, role: 'coordinator', panel: true });
  const interview = (wave: string, area: 'North' | 'South' = 'North') =>
    addSource(world, who, study, {
      title: `${area}, ${wave}`,
      kind: 'interview',
      area,
      wave,
      conductedOn: `${wave}-10`,
      participants: [area === 'North' ? 'N-01' : 'S-01'],
      text: `**P [00:01:00]:** ${ANSWERS[0]}\n\n**INT:** ${ANSWERS[1]}\n\n**P:** ${ANSWERS[2]}\n\n**P:** ${'word '.repeat(1100).trim()}\n`,
    }).id;
  const august = interview('2020-08');
  return {
    ...made,
    august,
    interview,
    theme: (title, kind = 'change') => addTheme(world, who, study, { title, kind }).id,
    code(words, theme, more = {}, by = who) {
      const start = TALK.indexOf(words);
      return addCoding(world, by, study, {
        source: august,
        start,
        end: start + words.length,
        theme,
        ...more,
      });
    },
    pass(source) {
      addPass(world, who, study, { source });
    },
  };
}

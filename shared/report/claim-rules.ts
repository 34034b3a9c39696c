import { scopeWords } from '../analysis/scope.ts';
import { counted } from '../analysis/wording.ts';
import { type ClaimGround, spreadOf } from './claim-ground.ts';
import {
  behind,
  type ClaimKind,
  type Found,
  hasAreas,
  type Judgement,
  named,
  ofAreas,
  ofEnd,
  ofMany,
  ofPeople,
  throughout,
} from './claim-judges.ts';
import { AREAS, begunLike, NUMBER, numberOf, PEOPLE, peopleWords, SAID, wordly } from './claim-words.ts';

export interface ClaimRule {
  kind: ClaimKind;
  pattern: RegExp;
  /** The theme must be named in the sentence itself: the words say too often something else. */
  isNear: boolean;
  /** Null where the words claim nothing here. */
  judge(found: Found): Judgement | null;
}

const CAUSES: readonly [RegExp, string][] = [
  [/^caused by$/i, 'put down to'],
  [/^because of$/i, 'said to be because of'],
  [/^due to$/i, 'said to be due to'],
  [/^as a result of$/i, 'said to be a result of'],
  [/^(?:has )?caused$/i, 'was said to have caused'],
  [/^(?:has )?led to$/i, 'was said to have led to'],
  [/^(?:has )?resulted in$/i, 'was said to have resulted in'],
  [/^leads to$/i, 'is said to lead to'],
  [/^results in$/i, 'is said to result in'],
];
const HEDGED =
  /\b(?:according to|said to|put down to|attribut\w+|in (?:his|her|their) (?:account|words|view)|(?:coordinators?|participants?|interviewees?|informants?) \w+)\b/i;

const pattern = (words: string, flags = 'giu') => new RegExp(words, flags);

/** The rules in their order: where two fit the same words, the first one speaks. */
export const claimRules = (ground: ClaimGround): ClaimRule[] => [
  {
    kind: 'areas',
    isNear: false,
    pattern: pattern(
      `\\b(?:all|both)(?: of)?(?: the| our)?(?: ${NUMBER})? ${AREAS}\\b|\\b(?:every|each)(?: one)?(?: of the(?: ${NUMBER})?)? ${AREAS}\\b|\\b(?:in|across|over|throughout) (?:the|our)(?: ${NUMBER})? (?:areas|sites)\\b|\\beverywhere\\b`,
    ),
    judge: (found) => {
      const count = found.parts.find((part) => part !== undefined);
      if (count !== undefined && numberOf(count) !== ground.areas.length)
        return /^(?:all|both|each)\b/i.test(found.words) ? hasAreas(ground) : null;
      return ofAreas(ground.areas.length, found);
    },
  },
  {
    kind: 'areas',
    isNear: false,
    pattern: pattern(
      `\\b(?:no|none of (?:the|our)|not in any)(?: ${NUMBER})? ${AREAS}\\b|\\bnowhere(?! near)\\b`,
    ),
    judge: (found) => ofAreas(0, found),
  },
  {
    kind: 'areas',
    isNear: false,
    pattern: pattern(
      `(?<!\\b(?:the|these|those|our|other) )\\b${NUMBER}(?: of (?:the |our )?${NUMBER})? ${AREAS}\\b`,
    ),
    judge: (found) => {
      const [count, of] = found.parts;
      if (of !== undefined && numberOf(of) !== ground.areas.length) return hasAreas(ground);
      return ofAreas(numberOf(count ?? ''), found);
    },
  },
  {
    kind: 'areas',
    isNear: false,
    pattern: pattern(`\\b(?:some|several|a few) (?:of (?:the|our) )?${AREAS}\\b`),
    judge: (found) => {
      const some = found.theme && spreadOf(found.theme, found.sentence).seen.length;
      return some === null || (some > 1 && some < ground.areas.length) ? null : ofAreas(2, found);
    },
  },
  {
    kind: 'people',
    isNear: false,
    pattern: pattern(
      `(?<!\\b(?:the|at|as|how|so|too|very|not|its|their|our|one of the) )\\b(?:most|many|numerous)(?: of (?:the|our|them|those))?(?: (${PEOPLE}|${AREAS})\\b|(?= ${SAID}\\b))|\\b(?:the|a) (?:great |vast |large |clear )?majority(?: of (?:the |our )?(${PEOPLE}|${AREAS}))?\\b`,
    ),
    judge: ofMany,
  },
  {
    kind: 'people',
    isNear: false,
    pattern: pattern(
      `\\b(?:all|both|every|each)(?: of)?(?: the| our)?(?: ${NUMBER})? ${PEOPLE}\\b|\\b(?:everyone|everybody)(?= ${SAID}\\b)`,
    ),
    judge: (found) => ofPeople('all', found),
  },
  {
    kind: 'people',
    isNear: false,
    pattern: pattern(
      `(?<!\\b(?:the|these|those|our|other) )\\b${NUMBER}(?: of (?:the |our )?${NUMBER})? ${PEOPLE}\\b`,
    ),
    judge: (found) => ofPeople(numberOf(found.parts[0] ?? ''), found),
  },
  {
    kind: 'people',
    isNear: false,
    pattern: pattern(
      `\\b(?:some |several |a few )?(coordinators|participants|people|interviewees|informants|respondents|voices)(?= ${SAID}\\b)`,
    ),
    judge: ({ words, parts, sentence, theme }) => {
      if (theme === null || behind(theme, parts[0] ?? '', sentence) !== 1) return null;
      const one = peopleWords(1, theme.people === null ? 'coordinator' : (parts[0] ?? ''));
      return { verdict: 'care', why: `A single voice: ${one} raised it.`, instead: begunLike(words, one) };
    },
  },
  {
    kind: 'percent',
    isNear: false,
    pattern: pattern(
      `\\d+(?:[.,]\\d+)?\\s?(?:%|per\\s?cent\\b)(?: of (?:all |the |our )*(${PEOPLE}|${AREAS}|interviews|sources)\\b)?`,
    ),
    judge: ({ words, parts, theme, ground: { areas, people }, sentence }) => {
      const isAreas = parts[0] !== undefined && new RegExp(`^${AREAS}$`, 'i').test(parts[0]);
      if (!isAreas && people >= 20) return null;
      const spread = theme && spreadOf(theme, sentence);
      const base = isAreas ? counted(areas.length, 'area') : peopleWords(people, 'people');
      return parts[0] === undefined
        ? {
            verdict: 'care',
            why: `No percentage of ${base}: if this counts them, say how many.`,
            instead: null,
          }
        : {
            verdict: 'wrong',
            why: `No percentage of ${base}; say how many.`,
            instead: isAreas && spread ? begunLike(words, scopeWords(spread)) : null,
          };
    },
  },
  {
    kind: 'ended',
    isNear: true,
    pattern: pattern(
      '\\b(?:(?:has|have|had|is|are|was|were)(?: now| since| all but| completely)* )?(?:ceased|disappeared|vanished|died out|ended(?! up| with)|stopped(?! by| at))\\b|\\b(?:was|were|is|are|has been|have been) lost\\b',
    ),
    judge: ofEnd,
  },
  {
    kind: 'throughout',
    isNear: true,
    pattern: pattern(
      '\\b(?:throughout(?! the (?:area|country))|always|every (?:month|wave)|all (?:year|along)|in each (?:month|wave))\\b',
    ),
    judge: throughout,
  },
  {
    kind: 'cause',
    isNear: true,
    pattern: pattern(
      '\\b(?:caused by|because of|due to|as a result of|(?:has )?(?:caused|led to|resulted in)|leads to|results in)(?![\\p{L}])',
    ),
    judge: ({ words, sentence, theme }) =>
      theme === null || HEDGED.test(sentence)
        ? null
        : {
            verdict: 'care',
            why: 'Links are accounts, not proof of a cause: say whose account it is.',
            instead: CAUSES.find(([said]) => said.test(words))?.[1] ?? null,
          },
  },
  ...ground.areas.flatMap((area): ClaimRule[] => [
    {
      kind: 'area-speaks',
      isNear: false,
      pattern: pattern(`${wordly(area)} (?:thinks|feels|believes|says|wants|fears|hopes)(?![\\p{L}])`, 'gu'),
      judge: ({ words }) => ({
        verdict: 'care',
        why: 'An area does not speak: one coordinator in one seat did.',
        instead: `the coordinator in ${words}`,
      }),
    },
    {
      kind: 'area',
      isNear: true,
      pattern: pattern(wordly(area), 'gu'),
      judge: (found) => named(area, found),
    },
  ]),
];

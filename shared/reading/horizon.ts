import type { NextStep } from '../next-step/next-step.ts';

type Horizon = NextStep['horizon'];

const SAYS: readonly [Horizon, RegExp][] = [
  [
    'short',
    /\bshort(?:er)?\b|\bimmediate(?:ly)?\b|\b(?:coming|next) (?:few )?(?:days|weeks|months)\b|\bthis (?:week|month)\b/iu,
  ],
  ['medium', /\bmedium\b|\bnext year\b|\bwithin (?:a|the|one) year\b|\b(?:six|twelve|12) months\b/iu],
  ['long', /\blong(?:er)?[- ](?:term|run)\b|\b(?:coming|next|five|ten) years\b/iu],
];

/** By when words say that something is to be done: what they name first; null where they say nothing of it. */
export function horizonIn(words: string): Horizon | null {
  const found = SAYS.flatMap(([horizon, pattern]) => {
    const at = words.search(pattern);
    return at === -1 ? [] : [{ horizon, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.horizon ?? null;
}

const PROMISE =
  /^(?:in|over|within|during|by) (?:the )?(?:coming|next|following)\b[^.]*?\bwe (?:will|are going to|plan to|intend to)\b/iu;

/** Whether a sentence says when its authors will do something. */
export const isPromise = (sentence: string): boolean => PROMISE.test(sentence.trim());

import { z } from 'zod';
import { countWords } from '../span.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { REASON_WORDS } from '../threat/record.ts';

/** Where a change, a mechanism or an opportunity stands (method 1.4); a person says so, no rule does. */
export const Stage = z.enum([
  'reported',
  'sustained',
  'strengthening',
  'eroding',
  'reverted',
  'active',
  'dissipating',
  'gone',
  'replaced',
  'idea',
  'planned',
  'being-tried',
  'in-place',
  'stalled',
  'dropped',
]);
export type Stage = z.infer<typeof Stage>;

const OF_CHANGES: readonly Stage[] = ['reported', 'sustained', 'strengthening', 'eroding', 'reverted'];
const OF_ENABLERS: readonly Stage[] = ['active', 'dissipating', 'gone', 'replaced'];
const OF_OPPORTUNITIES: readonly Stage[] = [
  ...(['idea', 'planned', 'being-tried', 'in-place', 'stalled', 'dropped'] as const),
];

/** What can be recorded of a theme of a kind, from first to last; threats have statuses of their own. */
export function stagesOf(kind: ThemeKind | null): readonly Stage[] {
  switch (kind) {
    case 'threat':
      return [];
    case 'enabler':
      return OF_ENABLERS;
    case 'opportunity':
      return OF_OPPORTUNITIES;
    case 'change':
    case null:
      return OF_CHANGES;
  }
}

export const stageWords: Record<Stage, string> = {
  reported: 'reported',
  sustained: 'sustained',
  strengthening: 'strengthening',
  eroding: 'eroding',
  reverted: 'reverted',
  active: 'active',
  dissipating: 'dissipating',
  gone: 'gone',
  replaced: 'replaced',
  idea: 'idea',
  planned: 'planned',
  'being-tried': 'being tried',
  'in-place': 'in place',
  stalled: 'stalled',
  dropped: 'dropped',
};

const OVER: readonly Stage[] = ['reverted', 'gone', 'replaced', 'dropped'];

/** It is no live matter any more. */
export const isOver = (stage: Stage): boolean => OVER.includes(stage);

/** What somebody may take silence for. */
const SILENT: readonly Stage[] = [...OVER, 'stalled'];

/**
 * Why a stage may not be recorded, or null where it may. What ended or came to a halt needs an excerpt or a
 * reasoned note, since silence shows neither; what was replaced needs a word on what took its place.
 */
export function whyNotStage(
  stage: Stage,
  { excerpts, reason }: { excerpts: readonly unknown[]; reason: string },
): string | null {
  if (stage === 'replaced' && countWords(reason) === 0) return 'Say what took its place.';
  if (stage === 'replaced' || !SILENT.includes(stage)) return null;
  if (excerpts.length > 0 || countWords(reason) >= REASON_WORDS) return null;
  return `Silence alone does not show that it is ${stageWords[stage]}: name an excerpt, or say in a few words how it is known.`;
}

/** How far the best came first, as a list over areas reads. */
const FURTHEST: readonly Stage[] = [
  ...(['in-place', 'being-tried', 'planned', 'idea', 'stalled', 'dropped'] as const),
  ...(['strengthening', 'sustained', 'reported', 'eroding', 'reverted'] as const),
  ...(['active', 'dissipating', 'replaced', 'gone'] as const),
];
const IN_LISTS: Partial<Record<Stage, string>> = { 'being-tried': 'tried' };

/** "in place in 1, tried in 1, idea in 1": a list over areas, never an average; empty where nothing is recorded. */
export const stagesOverAreas = (stages: readonly Stage[]): string =>
  FURTHEST.flatMap((stage) => {
    const count = stages.filter((one) => one === stage).length;
    return count === 0 ? [] : [`${IN_LISTS[stage] ?? stageWords[stage]} in ${count}`];
  }).join(', ');

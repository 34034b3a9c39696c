import { listed } from '../analysis/wording.ts';
import type { StoryPart } from '../theme/story.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { type Block, plainRun, type Run } from './block.ts';
import { nothingYet, paragraph, soft, strong } from './runs.ts';
import { CHAPTERS } from './templates.ts';

/** A theme with its sentences; `isRaised` where any area's panel raised it. */
export interface ToldTheme {
  title: string;
  story: readonly StoryPart[];
  isRaised: boolean;
}

/** Says once, behind the sentences, that a rule stands behind them and nobody yet. */
function certainty(story: readonly StoryPart[]): Run[] {
  const told = story.filter(({ label }) => label !== undefined);
  const suggested = told.filter(({ confirmed }) => confirmed === false);
  if (suggested.length === 0) return [];
  return [
    soft(suggested.length === told.length ? ' (Suggested, not confirmed yet.)' : ' (Suggested in part.)'),
  ];
}

const runsOf = (story: readonly StoryPart[]): Run[] => [
  ...story.map(
    ({ text, label, confirmed }): Run => ({
      text,
      look: label !== undefined && confirmed === false ? 'suggested' : 'plain',
    }),
  ),
  ...certainty(story),
];

/** The story of a theme in its sentences; what nobody confirmed stands as suggested. */
export const storyBlocks = ({ story }: ToldTheme): Block[] => [{ block: 'paragraph', runs: runsOf(story) }];

/** All themes of a kind, each with its first sentence; those nobody raised are named in one line behind. */
export function summaryBlocks(kind: ThemeKind, themes: readonly ToldTheme[]): Block[] {
  const raised = themes.filter(({ isRaised }) => isRaised);
  const others = themes.filter(({ isRaised }) => !isRaised).map(({ title }) => title);
  const items = raised.map(({ title, story }): Run[] => [
    strong(`${title}. `),
    plainRun(story[0]?.text.trim() ?? ''),
  ]);
  if (themes.length === 0) return [nothingYet(`No theme stands under “${CHAPTERS[kind].summary}” yet.`)];
  return [
    ...(items.length > 0 ? [{ block: 'list' as const, items }] : []),
    ...(others.length > 0 ? [paragraph(soft(`Not raised by a coordinator so far: ${listed(others)}.`))] : []),
  ];
}

import { z } from 'zod';
import { AreaId, LinkId, ThemeId, WaveId } from '../ids.ts';
import { LinkType } from '../link/link.ts';
import { NextStep } from '../next-step/next-step.ts';
import { Stage } from '../status/life-cycle.ts';
import { ThemeKind } from '../theme/theme.ts';
import { WaveStatus } from '../wave/wave.ts';
import { Moment } from './moment.ts';

/** What one area named, from what made it possible to what comes next, month by month. */
export const AreaBoardView = z.strictObject({
  area: AreaId,
  waves: z.array(
    z.strictObject({
      id: WaveId,
      month: z.string(),
      status: WaveStatus,
      /** Included sources of the area in that month: the panel's, and all others. */
      interviews: z.int(),
      others: z.int(),
    }),
  ),
  /** Themes that somebody there raised, in the order of the frame. */
  cards: z.array(
    z.strictObject({
      theme: ThemeId,
      title: z.string(),
      kind: ThemeKind.nullable(),
      tint: z.int().nullable(),
      /** One a wave; null before anybody raised it. */
      moments: z.array(Moment.nullable()),
      /** Where people recorded that it stands, oldest first; `wave` is an index. Threats have none. */
      stages: z.array(z.strictObject({ stage: Stage, wave: z.int() })),
    }),
  ),
  /** Links said of the area, or of nowhere in particular. */
  links: z.array(
    z.strictObject({
      id: LinkId,
      /** Ids of themes or groups. */
      from: z.string(),
      fromTitle: z.string(),
      to: z.string(),
      toTitle: z.string(),
      type: LinkType,
      basis: z.enum(['participant', 'researcher']),
      /** Index of the wave of its first excerpt from the area; null where there is none. */
      since: z.int().nullable(),
      /** Excerpts from the area. */
      excerpts: z.int(),
      /** Excerpts from anywhere. */
      everywhere: z.int(),
      note: z.string(),
    }),
  ),
  /** Steps of the area and of the study as a whole, as they stand today. */
  steps: z.array(NextStep),
  /** Themes and steps that people put in their columns by hand, by id, from the top. */
  byHand: z.array(z.string()),
});
export type AreaBoardView = z.infer<typeof AreaBoardView>;

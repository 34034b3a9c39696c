import type { Area } from '#shared/area/area.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Source } from '#shared/source/source.ts';
import type { Theme } from '#shared/theme/theme.ts';

/** The things of a study that passages are told and chosen by, in the study's order. */
export interface PassageFrame {
  themes: readonly Theme[];
  areas: readonly Pick<Area, 'id' | 'name'>[];
  waves: readonly { id: string; month: string }[];
  coders: readonly Coder[];
  people: readonly Participant[];
  sources: readonly Pick<Source, 'id' | 'title'>[];
}

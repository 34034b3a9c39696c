import type { Assessment } from '../assessment/assessment.ts';
import type { CodebookEvent } from '../codebook/event.ts';
import type { Coding } from '../coding/coding.ts';
import type { Pass } from '../coding/pass.ts';
import type { AreaId, ParticipantId, SourceId, ThemeId, WaveId } from '../ids.ts';
import type { Engagement } from '../participant/engagement.ts';
import type { SourceForm, SourceKind, SpeakerRole } from '../source/source.ts';
import type { Policies } from '../study/policies.ts';
import type { ThemeKind } from '../theme/theme.ts';

/**
 * Everything a longitudinal measure may look at, as plain values in the study's own order.
 * Trashed items are left out by whoever gathers the facts; nothing else is.
 */
export interface Facts {
  policies: Policies;
  /** In order of number. */
  waves: readonly { id: WaveId; number: number; month: string; closed: boolean }[];
  areas: readonly { id: AreaId; name: string }[];
  themes: readonly {
    id: ThemeId;
    kind: ThemeKind | null;
    retired: boolean;
    mergedInto: ThemeId | null;
  }[];
  /** In order of number. */
  events: readonly Pick<CodebookEvent, 'number' | 'kind' | 'themes' | 'results'>[];
  sources: readonly FactSource[];
  codings: readonly Pick<
    Coding,
    | 'id'
    | 'source'
    | 'start'
    | 'end'
    | 'theme'
    | 'coder'
    | 'event'
    | 'stance'
    | 'prompted'
    | 'state'
    | 'cameFrom'
  >[];
  passes: readonly Pick<Pass, 'source' | 'event' | 'themes'>[];
  assessments: readonly Pick<Assessment, 'theme' | 'area' | 'wave' | 'prominence' | 'asked' | 'state'>[];
  engagements: readonly (Pick<Engagement, 'wave' | 'state' | 'reason' | 'participant'> & {
    area: AreaId | null;
    /** Whether the participant was on the panel in that wave. */
    panel: boolean;
  })[];
}

export interface FactSource {
  id: SourceId;
  kind: SourceKind;
  form: SourceForm;
  area: AreaId | null;
  wave: WaveId | null;
  /** Counts in the panel series: by the rule, or set by hand. */
  panel: boolean;
  /** Not withdrawn, no confirmed duplicate, consent in force. */
  included: boolean;
  /** The one panel participant who spoke; null where none or several did. */
  informant: ParticipantId | null;
  /** In text order. */
  turns: readonly FactTurn[];
}

export interface FactTurn {
  start: number;
  end: number;
  role: SpeakerRole;
  /** As counted by `countWords`. */
  words: number;
  /**
   * Where the second and later mention units begin in a turn longer than `unitWords` words, as given by
   * `unitCuts`; without it such a turn is cut into equal stretches of text.
   */
  cuts?: readonly number[];
}

import type { ResolutionKind } from '#shared/member-check/reply.ts';

/** What the team may do about an answer: what is chosen, what is asked for, and how it is told afterwards. */
export const RESOLUTIONS: Record<
  ResolutionKind,
  { label: string; hint: string; asks: string; told: string; isReasonAsked: boolean }
> = {
  'agree-changed': {
    label: 'Agreed and changed',
    hint: 'The judgement was wrong: change it, then say here what was changed.',
    asks: 'What was changed',
    told: 'Agreed and changed',
    isReasonAsked: true,
  },
  kept: {
    label: 'Kept as it is',
    hint: 'Their answer stays beside the judgement, with your reason.',
    asks: 'Why it is kept',
    told: 'Kept as it is',
    isReasonAsked: true,
  },
  noted: {
    label: 'Noted',
    hint: 'Read, and nothing to decide.',
    asks: 'Note, if you like',
    told: 'Noted',
    isReasonAsked: false,
  },
};
export const RESOLUTION_ORDER: ResolutionKind[] = ['agree-changed', 'kept', 'noted'];

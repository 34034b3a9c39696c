import { useMemo, useState } from 'react';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useToast } from '#client/ui/use-toast.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { Assessment } from '#shared/assessment/assessment.ts';
import { type AssessmentDraft, draftOf, readDraft } from '#shared/assessment/draft.ts';
import { useJudgements } from './api.ts';

export interface Assessing {
  draft: AssessmentDraft;
  /** Whether anything stands here that the team does not have yet. */
  isChanged: boolean;
  /** The codings of the cell, in the order of its excerpts. */
  here: AssessmentDraft['excerpts'];
  write: (draft: AssessmentDraft) => void;
  discard: () => void;
  /** Sends what is written, over `rev` where that is not what it was begun from; says whether that went well. */
  send: (state: Assessment['state'], rev?: number) => Promise<boolean>;
  isSending: boolean;
  /** As it was sent last. */
  sent: Assessment['state'];
  error: ReturnType<typeof useJudgements>['assess']['error'];
  /** What somebody else made of it meanwhile, and who and when. */
  theirs: Assessment | undefined;
  by: string;
  /** Gives up what was written for what stands. */
  leave: () => void;
}

/** The assessment of a cell being written: kept in the browser until the team has it. */
export function useAssessing(study: string, evidence: EvidenceView): Assessing {
  const { theme, cell, assessment, excerpts } = evidence;
  const place = { theme, area: cell.area, wave: cell.wave };
  const say = useToast();
  const { assess } = useJudgements(study);
  const here = useMemo(
    () => excerpts.flatMap(({ codings }) => codings.map((coding) => coding.id)),
    [excerpts],
  );
  const stands = useMemo(() => draftOf(assessment, here), [assessment, here]);
  const kept = useDraft('assessment', Object.values(place).join(' '), JSON.stringify(stands));
  const draft = useMemo(() => readDraft(kept.text, stands), [kept.text, stands]);
  const theirs = Assessment.safeParse(
    assess.error?.code === 'conflict' ? assess.error.current : undefined,
  ).data;
  const [sent, setSent] = useState<Assessment['state']>('draft');
  return {
    draft,
    isChanged: kept.isChanged,
    here,
    write: (next) => kept.write(JSON.stringify(next)),
    discard: kept.discard,
    async send(state, rev = draft.rev) {
      setSent(state);
      try {
        await assess.runAsync({ ...place, ...draft, text: draft.text.trim(), state, rev });
      } catch {
        return false;
      }
      kept.discard();
      say({
        title: 'Assessment',
        detail: state === 'confirmed' ? 'confirmed' : 'kept as a draft',
        undoable: true,
      });
      return true;
    },
    isSending: assess.isRunning,
    sent,
    error: assess.error,
    theirs,
    by: useChangedBy(study, theirs?.rev),
    leave: () => {
      kept.discard();
      assess.reset();
    },
  };
}

import { useEffect, useMemo, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import type { TextVersion } from '#shared/correction/correction.ts';
import { type TextDraft, turnsIn } from '#shared/correction/draft.ts';
import type { SourceView } from '#shared/source/source.ts';
import { CorrectionReview } from './correction-review.tsx';
import styles from './page.module.css';
import { presentTalk, proposedTalk } from './talk.ts';
import { TextEditor } from './text-editor.tsx';
import { useCorrected } from './use-corrected.ts';
import { useTextDraft } from './use-text-draft.ts';

interface CorrectTextProps {
  study: string;
  source: SourceView;
  /** A draft to begin with, where one was brought along from another text. */
  start: TextDraft | undefined;
  /** The turn to begin at, from 1. */
  turn: number | undefined;
  isReview: boolean;
  onReview: (isReview: boolean) => void;
  /** New words after which a pass no longer counts. */
  allowed: number;
  areaName: (id: string) => string;
  waveName: (id: string) => string;
  onKept: (kept: TextVersion) => void;
}

/** The text of a source to be written in and, before it is kept, to be looked at. */
export function CorrectText({
  study,
  source,
  start,
  turn,
  isReview,
  onReview,
  allowed,
  areaName,
  waveName,
  onKept,
}: CorrectTextProps) {
  const present = useMemo(() => presentTalk(source), [source]);
  const { draft, isChanged, change, discard } = useTextDraft(source.id, source.version, present, start);
  const [look, setLook] = useState(0);
  const correct = useCorrected(study, source.id, (kept) => {
    discard();
    onKept(kept);
  });
  useEffect(() => {
    if (turn === undefined) return;
    const row = document.getElementById(`turn-${turn}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [turn]);
  const review = () => {
    if (!isChanged) return;
    correct.reset();
    setLook(look + 1);
    onReview(true);
  };
  useShortcuts('Correcting the text', [
    { keys: 'mod+enter', does: 'Review what changes', run: review, inFields: true, when: () => !isReview },
  ]);
  const given = { turns: turnsIn(draft), speakers: draft.speakers };
  if (isReview && isChanged)
    return (
      <div className="scroll">
        <CorrectionReview
          study={study}
          source={source.id}
          before={present}
          after={proposedTalk(given.turns, source.speakers, draft.speakers)}
          given={given}
          look={look}
          allowed={allowed}
          areaName={areaName}
          waveName={waveName}
          isSaving={correct.isRunning}
          error={correct.error}
          onSave={(reason, placements) =>
            correct.run({ ...given, reason, placements, version: source.version })
          }
          onBack={() => onReview(false)}
        />
      </div>
    );
  return (
    <>
      <div className="scroll">
        <TextEditor draft={draft} present={present} speakers={source.speakers} onChange={change} />
      </div>
      <footer className={styles.foot}>
        <p role="status">{isChanged ? 'Your changes are kept in this browser until you save them.' : ''}</p>
        {isChanged && <Button onClick={discard}>Discard</Button>}
        <Button
          look="primary"
          keys="Ctrl ⏎"
          heldBack={isChanged ? undefined : 'after something is changed'}
          onClick={review}
        >
          Review and save
        </Button>
      </footer>
    </>
  );
}

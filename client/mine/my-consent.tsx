import { useState } from 'react';
import type { Left, MineConsent } from '#shared/member-check/mine.ts';
import { ChoiceSheet } from './choice-sheet.tsx';
import { FateNote } from './fate-note.tsx';
import { useMine } from './mine.ts';
import { Withdrawing } from './withdrawing.tsx';
import { fullDay } from './words.ts';

/** What becomes of what was said, by how somebody left. */
const LEFT: Record<Left, string> = {
  stop: 'What you told us before is still used.',
  'no-new-use': 'What you told us counts nowhere any more, and none of it is printed anew.',
  'erase-asked':
    'You asked us to erase what you said. It counts nowhere any more; the team erases it and tells you when it is done.',
  erase: 'What you said has been erased. Reports that were out before cannot be called back.',
};

/** When the newest line was answered, or that all were answered on one day. */
function agreed(lines: readonly MineConsent[]): string {
  const days = [...new Set(lines.flatMap(({ on }) => on ?? []))].sort();
  const last = days.at(-1);
  if (last === undefined) return '';
  return days.length === 1 ? `Agreed ${fullDay(last)}. ` : `Last changed ${fullDay(last)}. `;
}

/** What the person agreed to, line by line, each to be changed at any time. */
export function MyConsent() {
  const { view, fate, say, isPreview } = useMine();
  const [open, setOpen] = useState<string | null>(null);
  const line = view.consents.find(({ item }) => item === open);
  return (
    <>
      <h1>My consent</h1>
      <p className="lead">{!view.withdrawn && agreed(view.consents)}You can change any line at any time.</p>
      {view.withdrawn && (
        <p className="notice" role="status">
          <b>You have stopped taking part.</b> We ask you nothing more. {LEFT[view.withdrawn]} If you change
          your mind, choose “Yes” beside “Take part in talks”.
        </p>
      )}
      <ul className="lines">
        {view.consents.map(({ item, question, answerWords }) => (
          <li key={item}>
            <button type="button" onClick={() => setOpen(item)} aria-haspopup="dialog">
              <span>
                {question}
                {fate(`consent.${item}`)?.state === 'kept' && <small>kept, not with the team yet</small>}
              </span>
              <b>{answerWords}</b>
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="m6.3 4.5 3.5 3.5-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </button>
            <FateNote about={`consent.${item}`} />
          </li>
        ))}
      </ul>
      {line && (
        <ChoiceSheet
          title={line.question}
          options={line.options.map(({ answer, ...option }) => ({ value: answer, ...option }))}
          value={line.answer}
          confirm="Change my answer"
          isReadOnly={isPreview}
          onClose={() => setOpen(null)}
          onConfirm={(answer) => {
            say({ to: 'consent', item: line.item, answer });
          }}
        />
      )}
      <p className="sub">Changing an answer stops new use. Printed reports cannot be called back.</p>
      <Withdrawing />
    </>
  );
}

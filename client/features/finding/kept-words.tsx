import { type ReactNode, useEffect } from 'react';
import { z } from 'zod';
import { useDraft } from '#client/lib/draft.ts';
import { FieldVersions } from '#client/ui/field-versions.tsx';
import { TextArea } from '#client/ui/text-area.tsx';

/** What is being written, and what stood when that began. */
const Kept = z.strictObject({ from: z.string(), text: z.string() });

function keptIn(draft: string): z.infer<typeof Kept> | null {
  try {
    return Kept.parse(JSON.parse(draft));
  } catch {
    return null;
  }
}

interface KeptWordsProps {
  /** Of which finding, and which of its words: the place of the draft. */
  place: string;
  label: string;
  /** As it stands. */
  value: string;
  onSave: (text: string) => void;
  rows: number;
  isSerif?: boolean;
  mayBeEmpty?: boolean;
  hint?: string;
  error?: string | undefined;
  /** What is said of the words as they are now; `put` writes others in their place and saves them. */
  below?: (text: string, put: (text: string) => void) => ReactNode;
}

/**
 * Words that save themselves when they are left, and until then are kept in the browser. Where somebody else changed
 * them meanwhile both versions stand until one is chosen.
 */
export function KeptWords({
  place,
  label,
  value,
  onSave,
  rows,
  isSerif = false,
  mayBeEmpty = true,
  hint,
  error,
  below,
}: KeptWordsProps) {
  const { text: draft, write, discard } = useDraft('finding', place, '');
  const kept = draft === '' ? null : keptIn(draft);
  const text = kept?.text ?? value;
  const isSaved = kept !== null && kept.text.trim() === value;
  useEffect(() => {
    if (isSaved) discard();
  }, [isSaved, discard]);
  const isTwofold = kept !== null && !isSaved && kept.from !== value;
  const put = (next: string, from = kept?.from ?? value) => write(JSON.stringify({ from, text: next }));
  const save = (next: string) => {
    if (next.trim() === value || (next.trim() === '' && !mayBeEmpty)) discard();
    else onSave(next.trim());
  };
  return (
    <div>
      <TextArea
        label={label}
        rows={rows}
        isSerif={isSerif}
        value={text}
        onChange={(next) => put(next)}
        onBlur={() => {
          if (kept && !isTwofold) save(kept.text);
        }}
        {...(hint !== undefined && { hint })}
        error={error}
      />
      {isTwofold && (
        <FieldVersions
          what="this finding"
          by=""
          fields={[{ label, mine: kept.text, theirs: value }]}
          onKeepMine={() => {
            put(kept.text, value);
            save(kept.text);
          }}
          onTakeTheirs={discard}
        />
      )}
      {below?.(text, (next) => {
        put(next);
        save(next);
      })}
    </div>
  );
}

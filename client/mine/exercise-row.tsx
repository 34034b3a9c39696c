import type { OfferedRow } from '#shared/member-check/offered-exercise.ts';
import { KindShape } from '../ui/kind-shape.tsx';
import { WordsField } from './words-field.tsx';

const PARTS = [
  { part: 'change', kind: 'change', label: 'What changes' },
  { part: 'threat', kind: 'threat', label: 'What could go wrong' },
  { part: 'opportunity', kind: 'opportunity', label: 'A way to get past it' },
  { part: 'step', kind: null, label: 'The next step' },
] as const;
const MOST_LETTERS = 600;

interface ExerciseRowCardProps {
  row: OfferedRow;
  number: number;
  onRow: (row: OfferedRow) => void;
  onRemove: (() => void) | null;
  isReadOnly: boolean;
}

/** A row of the exercise as four fields, one after the other. */
export function ExerciseRowCard({ row, number, onRow, onRemove, isReadOnly }: ExerciseRowCardProps) {
  return (
    <li className="card">
      <fieldset className="asked">
        <legend className="number">Row {number}</legend>
        {PARTS.map(({ part, kind, label }) => (
          <div className="part" key={part}>
            {kind === null ? (
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2 6h7M6 3l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            ) : (
              <KindShape kind={kind} size={12} />
            )}
            <WordsField
              label={label}
              isLabelled
              value={row[part]}
              most={MOST_LETTERS}
              onWords={(words) => onRow({ ...row, [part]: words })}
              isReadOnly={isReadOnly}
            />
          </div>
        ))}
        {onRemove && !isReadOnly && (
          <button type="button" className="link" onClick={onRemove} aria-label={`Remove row ${number}`}>
            Remove
          </button>
        )}
      </fieldset>
    </li>
  );
}

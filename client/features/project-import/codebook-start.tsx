import type { CallError } from '#client/lib/request.ts';
import { DropPlace } from '#client/ui/drop-place.tsx';

interface CodebookStartProps {
  isOver: boolean;
  isReading: boolean;
  error: CallError | null;
  onChoose: () => void;
}

/** Where a codebook is dropped or chosen, and what is read from it. */
export function CodebookStart({ isOver, isReading, error, onChoose }: CodebookStartProps) {
  return (
    <DropPlace
      title="Drop a codebook here"
      letGo="Let go to read it"
      taking="Reading the codebook…"
      isOver={isOver}
      isBusy={isReading}
      error={error}
      ways={[{ label: 'Choose a file', onPress: onChoose }]}
      hints={
        <>
          <h2>What becomes of it</h2>
          <ul>
            <li>
              <b>Codes</b> become themes with their definitions; those without a kind are sorted afterwards.
            </li>
            <li>
              <b>Codes under codes</b> become sub-themes, headings that nothing is coded with become groups.
            </li>
            <li>
              <b>What the study has already</b> stays as it is.
            </li>
          </ul>
          <p>First you see what would come in. Nothing is written before you keep it.</p>
        </>
      }
    >
      <p>
        A REFI-QDA codebook (.qdc) of NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette and others, a table (.csv)
        or YAML (.yaml).
      </p>
    </DropPlace>
  );
}

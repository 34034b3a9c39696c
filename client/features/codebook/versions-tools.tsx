import { Button } from '#client/ui/button.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { StatePicker } from './state-picker.tsx';
import type { Codebook } from './use-codebook.ts';

/** Which state is shown; with `from`, what became of that one until then. */
export interface VersionsShown {
  asOf: string | undefined;
  from: string | undefined;
}

interface VersionsToolsProps {
  codebook: Codebook;
  waves: readonly { month: string }[];
  shown: VersionsShown;
  /** What the two states are called, as far as that is known. */
  names: { asOf: string | undefined; from: string | undefined };
  /** The state to compare with at first. */
  first: string;
  onShow: (shown: VersionsShown) => void;
  /** Names the state that is shown; undefined where it has a name. */
  onName: (() => void) | undefined;
}

const isDay = (state: string | undefined) => state !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(state);

/** Chooses the state that is shown, and another to compare it with. */
export function VersionsTools(props: VersionsToolsProps) {
  const { codebook, waves, shown, names, first, onShow, onName } = props;
  const { asOf, from } = shown;
  const last = codebook.events.at(-1);
  return (
    <>
      <StatePicker
        label="State shown"
        codebook={codebook}
        waves={waves}
        value={asOf}
        words={names.asOf}
        onPick={(state) => onShow({ ...shown, asOf: state })}
      />
      <TextField
        label="As of a day"
        hidesLabel
        type="date"
        value={isDay(asOf) ? (asOf ?? '') : ''}
        onChange={(day) => isDay(day) && onShow({ ...shown, asOf: day })}
      />
      {from === undefined ? (
        <Button
          small
          heldBack={last === undefined ? 'nothing has changed yet' : undefined}
          onClick={() => onShow({ ...shown, from: first })}
        >
          Compare
        </Button>
      ) : (
        <>
          <StatePicker
            label="Compared with"
            codebook={codebook}
            waves={waves}
            value={from}
            words={names.from}
            onPick={(state) => onShow({ ...shown, from: state ?? `${last?.number ?? 1}` })}
          />
          <Button small look="quiet" onClick={() => onShow({ ...shown, from: undefined })}>
            Do not compare
          </Button>
        </>
      )}
      {onName && (
        <Button deed="codebook.name" small onClick={onName}>
          Name it…
        </Button>
      )}
    </>
  );
}

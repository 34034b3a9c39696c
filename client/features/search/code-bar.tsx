import { useMay } from '#client/lib/may.ts';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonPicker } from '#client/ui/button-picker.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { HitReach } from '#shared/search/hit.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './hit.module.css';

const REACH_WORDS: Record<HitReach, string> = { words: 'Words', sentence: 'Sentence', turn: 'Turn' };

interface CodeBarProps {
  themes: readonly Theme[];
  /** Hits ticked. */
  ticked: number;
  /** Hits shown that can be ticked. */
  shown: number;
  onTickAll: () => void;
  as: HitReach;
  onAs: (as: HitReach) => void;
  isPicking: boolean;
  onPicking: (isOn: boolean) => void;
  /** Codes what is ticked, or else the hit at hand. */
  onCode: (theme: string) => void;
  isBusy: boolean;
  error: CallError | null;
}

/** What becomes of the hits that were looked at: a theme on their words, sentences or turns. */
export function CodeBar(props: CodeBarProps) {
  const { themes, ticked, shown, onTickAll, as, onAs, isPicking, onPicking, onCode, isBusy, error } = props;
  const may = useMay();
  if (!may('coding.add')) return null;
  return (
    <section className={styles.bar} aria-label="Code what was found">
      <span role="status">{ticked === 0 ? 'The hit at hand' : `${ticked} ticked`}</span>
      <Segmented
        label="Code as"
        options={HitReach.options.map((value) => ({ value, label: REACH_WORDS[value] }))}
        value={as}
        onChange={onAs}
      />
      <ButtonPicker
        button={{
          look: 'primary',
          small: true,
          opens: true,
          keys: 'C',
          busy: isBusy,
          heldBack: shown === 0 ? 'nothing can be coded' : undefined,
          children: 'Apply a theme',
        }}
        isOpen={isPicking}
        onOpen={onPicking}
        side="top-start"
        label="Apply a theme"
        placeholder="Find a theme"
        noun="themes"
        items={themes.map(({ id, title, definition, kind }) => ({
          id,
          title,
          hint: definition,
          sign: <KindShape kind={kind} isNamed />,
        }))}
        onPick={onCode}
      />
      {error && <ErrorNote what={error.message} help={error.help} />}
      <span className={styles.end}>
        <Button look="quiet" small onClick={onTickAll}>
          {ticked === shown && shown > 0 ? 'Untick all' : `Tick all ${shown} shown`}
        </Button>
      </span>
    </section>
  );
}

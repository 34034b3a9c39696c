import { Icon } from './icon.tsx';
import styles from './search-picker.module.css';
import type { PickerCreate } from './search-picker.tsx';

interface PickerCreateRowProps {
  id: string;
  create: PickerCreate;
  /** What was typed. */
  name: string;
  choice: string;
  onChoice: (choice: string) => void;
  isActive: boolean;
  onPoint: () => void;
  onTake: () => void;
}

/** The last row of a picker: makes what was typed, of the kind chosen beside it. */
export function PickerCreateRow({
  id,
  create,
  name,
  choice,
  onChoice,
  isActive,
  onPoint,
  onTake,
}: PickerCreateRowProps) {
  return (
    <div className={styles.create} data-active={isActive || undefined}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys. */}
      <div
        id={id}
        role="option"
        aria-selected={isActive}
        className={styles.createWords}
        onPointerMove={onPoint}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onTake}
      >
        <Icon name="plus" />
        <span className="clip">{create.label(name, choice)}</span>
        {create.choices.length > 0 && (
          <span className="vh">
            , {create.choices.find((one) => one.id === choice)?.label}; left and right choose
          </span>
        )}
      </div>
      {create.choices.length > 0 && (
        <fieldset className={styles.choices}>
          <legend className="vh">{create.choicesLabel}</legend>
          {create.choices.map((one) => (
            <label key={one.id} title={one.label}>
              <input
                type="radio"
                className="vh"
                name={`${id}choice`}
                checked={one.id === choice}
                onChange={() => onChoice(one.id)}
              />
              <span>{one.sign}</span>
              <span className="vh">{one.label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

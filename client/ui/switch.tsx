import styles from './switch.module.css';

interface SwitchProps {
  children: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off at once. */
export function Switch({ children, isOn, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is on.
        role="switch"
        className="vh"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
      {children}
    </label>
  );
}

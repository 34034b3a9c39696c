import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children' | 'aria-label' | 'title'> {
  icon: IconName;
  /** Its name, shown as a tooltip too. */
  label: string;
  /** Shown behind the name, as in “Close (Esc)”. */
  keys?: string;
  size?: 'small' | 'medium';
  ref?: Ref<HTMLButtonElement>;
}

/** A deed as a drawing; the words are its name and its tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  size = 'medium',
  type = 'button',
  ...rest
}: IconButtonProps) {
  const name = keys === undefined ? label : `${label} (${keys})`;
  return (
    <Tooltip text={name}>
      <button {...rest} type={type} className={styles.button} data-size={size} aria-label={name}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}

import type { ButtonHTMLAttributes, Ref } from 'react';
import { useAllowed } from '#client/lib/may.ts';
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
  /** What it asks for, of the table of roles: to whom that is not allowed it is not drawn. */
  deed?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** A deed as a drawing; the words are its name and its tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  size = 'medium',
  deed,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const isAllowed = useAllowed(deed);
  if (!isAllowed) return null;
  const name = keys === undefined ? label : `${label} (${keys})`;
  return (
    <Tooltip text={name}>
      <button {...rest} type={type} className={styles.button} data-size={size} aria-label={name}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}

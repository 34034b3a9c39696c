import type { ButtonHTMLAttributes, Ref } from 'react';
import { useAllowed } from '#client/lib/may.ts';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> {
  /** One primary button at most on a screen. */
  look?: 'plain' | 'primary' | 'quiet' | 'dashed' | 'alert';
  small?: boolean;
  /** As wide as its place, words at the left. */
  full?: boolean;
  icon?: IconName;
  /** Opens a menu: a small arrow follows the words. */
  opens?: boolean;
  keys?: string;
  /** Why it cannot be used now; it stays reachable and says so. */
  heldBack?: string | undefined;
  /** What it asks for, of the table of roles: to whom that is not allowed it is not drawn. */
  deed?: string | undefined;
  /** Its deed is under way. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A deed in words. */
export function Button({
  look = 'plain',
  small = false,
  full = false,
  icon,
  opens = false,
  keys,
  deed,
  heldBack,
  busy = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const isAllowed = useAllowed(deed);
  if (!isAllowed) return null;
  const isHeld = heldBack !== undefined || busy;
  return (
    <button
      {...rest}
      type={type}
      className={styles.button}
      data-look={look}
      data-small={small || undefined}
      data-full={full || undefined}
      aria-disabled={isHeld || undefined}
      aria-busy={busy || undefined}
      title={heldBack ?? rest.title}
      onClick={(event) => {
        if (isHeld) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
      {heldBack !== undefined && <span className="vh">({heldBack})</span>}
      {opens && <Icon name="down" />}
      {keys !== undefined && <Kbd>{keys}</Kbd>}
    </button>
  );
}

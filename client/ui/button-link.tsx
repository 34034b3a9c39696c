import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

interface ButtonLinkProps extends LinkProps {
  look?: 'plain' | 'primary' | 'quiet';
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
}

/** A way to another place that looks like a button. */
export function ButtonLink({ look = 'plain', small = false, icon, children, ...link }: ButtonLinkProps) {
  return (
    <Link {...link} className={styles.button} data-look={look} data-small={small || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

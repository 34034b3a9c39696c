import type { ReactNode } from 'react';
import { useAllowed } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { PlaceLink } from './place-link.tsx';

interface ButtonLinkProps {
  place: Place;
  look?: 'plain' | 'primary' | 'quiet';
  small?: boolean;
  icon?: IconName;
  /** What it asks for, of the table of roles: to whom that is not allowed it is not drawn. */
  deed?: string | undefined;
  children: ReactNode;
}

/** A way to another place that looks like a button. */
export function ButtonLink({ place, look = 'plain', small = false, icon, deed, children }: ButtonLinkProps) {
  const isAllowed = useAllowed(deed);
  if (!isAllowed) return null;
  return (
    <PlaceLink place={place} className={styles.button} data-look={look} data-small={small || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </PlaceLink>
  );
}

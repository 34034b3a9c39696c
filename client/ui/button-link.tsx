import type { ReactNode } from 'react';
import type { Place } from '#client/lib/place.ts';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { PlaceLink } from './place-link.tsx';

interface ButtonLinkProps {
  place: Place;
  look?: 'plain' | 'primary' | 'quiet';
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
}

/** A way to another place that looks like a button. */
export function ButtonLink({ place, look = 'plain', small = false, icon, children }: ButtonLinkProps) {
  return (
    <PlaceLink place={place} className={styles.button} data-look={look} data-small={small || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </PlaceLink>
  );
}

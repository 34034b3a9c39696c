import type { ReactNode } from 'react';
import styles from './link-map.module.css';

interface MapSpotProps {
  id: string;
  /** What it says. */
  label: string;
  isLine?: boolean;
  isPressed: boolean;
  isDim: boolean;
  tabIndex: 0 | -1;
  onPress: () => void;
  onFocus: () => void;
  /** The pointer or the focus has come to it, or left it. */
  onNear: (isNear: boolean) => void;
  children: ReactNode;
}

/** A theme or a line that can be stood on and pressed. */
export function MapSpot(props: MapSpotProps) {
  const { id, label, isLine, isPressed, isDim, tabIndex, onPress, onFocus, onNear, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: what stands in a drawing cannot be a button element.
    <g
      role="button"
      data-spot={id}
      aria-label={label}
      aria-pressed={isPressed}
      tabIndex={tabIndex}
      className={isLine ? `${styles.spot} ${styles.line}` : styles.spot}
      data-dim={isDim || undefined}
      onClick={onPress}
      onFocus={() => {
        onFocus();
        onNear(true);
      }}
      onBlur={() => onNear(false)}
      onPointerEnter={() => onNear(true)}
      onPointerLeave={() => onNear(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </g>
  );
}

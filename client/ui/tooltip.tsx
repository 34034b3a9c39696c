import { Tooltip as MantineTooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './tooltip.module.css';

interface TooltipProps {
  text: string;
  /** Where it stands; it moves over where there is no room. */
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactElement;
}

/** A word on what is pointed at, after 400 ms or at once on focus; never the only home of what it says. */
export function Tooltip({ text, side = 'bottom', children }: TooltipProps) {
  return (
    <MantineTooltip
      label={text}
      position={side}
      openDelay={400}
      offset={6}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: styles.tooltip ?? '' }}
      zIndex="var(--layer-tooltip)"
      transitionProps={{ duration: 0 }}
    >
      {children}
    </MantineTooltip>
  );
}

import { Menu as MantineMenu } from '@mantine/core';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useMay } from '#client/lib/may.ts';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** Drawn before the words: an icon or a shape. */
  sign?: ReactNode;
  hint?: string;
  /** What it asks for, of the table of roles: to whom that is not allowed it is not drawn. */
  deed?: string | undefined;
  keys?: string;
  /** Why it cannot be chosen now. */
  heldBack?: string | undefined;
  /** Marks the one that holds now. */
  isCurrent?: boolean;
  isAlert?: boolean;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Items in groups; a line is drawn between groups. */
  groups: readonly (readonly MenuItem[])[];
  align?: 'start' | 'end';
}

/** A list of deeds that opens under a button, which goes where nothing of it is allowed; arrows move, letters jump, Esc closes and returns the focus. */
export function Menu({ trigger, groups, align = 'start' }: MenuProps) {
  const may = useMay();
  const filled = groups
    .map((group) => group.filter(({ deed }) => deed === undefined || may(deed)))
    .filter((group) => group.length > 0);
  if (filled.length === 0) return null;
  return (
    <MantineMenu
      position={align === 'start' ? 'bottom-start' : 'bottom-end'}
      offset={4}
      withinPortal
      // Inside the page's main part, where whoever goes from landmark to landmark finds it.
      portalProps={{ target: document.querySelector('main') ?? document.body }}
      returnFocus
      zIndex="var(--layer-menu)"
      transitionProps={{ duration: 0 }}
      classNames={{
        dropdown: styles.dropdown ?? '',
        item: styles.item ?? '',
        divider: styles.divider ?? '',
        itemLabel: styles.label ?? '',
      }}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {filled.map((group, at) => (
          <Fragment key={group[0]?.label}>
            {at > 0 && <MantineMenu.Divider />}
            {group.map((item) => (
              <MantineMenu.Item
                key={item.label}
                onClick={item.onSelect}
                disabled={item.heldBack !== undefined}
                leftSection={item.sign}
                rightSection={item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
                data-alert={item.isAlert || undefined}
                aria-current={item.isCurrent || undefined}
              >
                {item.label}
                {(item.heldBack ?? item.hint) !== undefined && (
                  <span className={styles.hint}>{item.heldBack ?? item.hint}</span>
                )}
              </MantineMenu.Item>
            ))}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

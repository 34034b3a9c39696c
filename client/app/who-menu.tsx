import { chooseScheme, type SchemeChoice, useSchemeChoice } from '#client/lib/scheme.ts';
import { setLetterKeys, useLetterKeys } from '#client/lib/shortcuts.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Menu, type MenuItem } from '#client/ui/menu.tsx';
import styles from './who-menu.module.css';

interface WhoMenuProps {
  name: string;
  initials: string;
  /** What the page adds, such as changing the name. */
  more?: readonly MenuItem[];
  onKeys: () => void;
}

const SCHEMES: readonly { choice: SchemeChoice; label: string }[] = [
  { choice: 'system', label: 'Light or dark as the machine' },
  { choice: 'light', label: 'Light' },
  { choice: 'dark', label: 'Dark' },
];

/** Who works here, and how they like the program. */
export function WhoMenu({ name, initials, more = [], onKeys }: WhoMenuProps) {
  const chosen = useSchemeChoice();
  const letters = useLetterKeys();
  const tick = (isCurrent: boolean) => (isCurrent ? <Icon name="check" /> : <span className={styles.gap} />);
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={styles.who} aria-label={name}>
          <b aria-hidden="true">{initials}</b>
          <span>{name}</span>
        </button>
      }
      groups={[
        more,
        SCHEMES.map(({ choice, label }) => ({
          label,
          sign: tick(choice === chosen),
          isCurrent: choice === chosen,
          onSelect: () => chooseScheme(choice),
        })),
        [
          { label: 'The keys of this screen', keys: '?', sign: tick(false), onSelect: onKeys },
          {
            label: 'Single letters act as keys',
            hint: letters ? 'on' : 'off',
            sign: tick(letters),
            onSelect: () => setLetterKeys(!letters),
          },
        ],
      ]}
    />
  );
}

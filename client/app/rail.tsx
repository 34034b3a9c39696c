import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { Icon, type IconName } from '#client/ui/icon.tsx';
import { Tooltip } from '#client/ui/tooltip.tsx';
import styles from './rail.module.css';

export interface RailItem {
  label: string;
  icon: IconName;
  link: LinkProps;
  /** Current only at this very address, not below it. */
  isExact?: boolean;
  /** Other paths whose screens are reached from it. */
  also?: readonly string[];
}

/** Where the rounds of visits stand. */
export interface WaveNote {
  dots: readonly ('closed' | 'open' | 'planned')[];
  /** The dots in words. */
  summary: string;
  title: string;
  lines: readonly string[];
  link: LinkProps;
}

interface RailProps {
  groups: readonly (readonly RailItem[])[];
  note?: WaveNote;
  isFolded?: boolean;
  /** On a narrow page, where it lies over the content. */
  isOpen: boolean;
  onChosen: () => void;
}

/** The screens of a study as words, or as icons where the width belongs to the content. */
export function Rail({ groups, note, isFolded = false, isOpen, onChosen }: RailProps) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <nav
      className={styles.rail}
      aria-label="Study"
      data-folded={isFolded || undefined}
      data-open={isOpen || undefined}
    >
      {groups.map((group) => (
        <ul key={group[0]?.label}>
          {group.map(({ label, icon, link, isExact = false, also }) => {
            const entry = (
              <Link
                {...link}
                className={styles.entry}
                activeOptions={{ exact: isExact, includeSearch: false }}
                aria-current={also?.some((other) => path.startsWith(other)) ? 'page' : undefined}
                activeProps={{ 'aria-current': 'page' }}
                onClick={onChosen}
              >
                <Icon name={icon} size={18} />
                <span>{label}</span>
              </Link>
            );
            return (
              <li key={label}>
                {isFolded ? (
                  <Tooltip text={label} side="right">
                    {entry}
                  </Tooltip>
                ) : (
                  entry
                )}
              </li>
            );
          })}
        </ul>
      ))}
      {note && (
        <Link
          {...note.link}
          className={styles.note}
          activeOptions={{ exact: true }}
          activeProps={{}}
          onClick={onChosen}
        >
          <span className={styles.dots} role="img" aria-label={note.summary}>
            {note.dots.map((dot, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the dots are the waves in their fixed order.
              <i key={at} data-wave={dot} />
            ))}
          </span>
          <b title={note.title}>{note.title}</b>
          {note.lines.map((line) => (
            <span key={line} title={line}>
              {line}
            </span>
          ))}
        </Link>
      )}
    </nav>
  );
}

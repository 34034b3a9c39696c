import styles from './chip.module.css';

interface ChipProps {
  children: string;
  /** Solid: a person said so. Dashed: a rule suggests it. */
  isConfirmed?: boolean;
  /** A person said otherwise than the rule. */
  differs?: boolean;
  /** What the outline says, for those who do not see it: “suggested, fair”, “confirmed by Tom Okafor, 9 December”. */
  says: string;
  onClick?: () => void;
  /** For a chip inside a grid that has one tab stop. */
  tabIndex?: number;
}

/** A judgement in a word or two. */
export function Chip({ children, isConfirmed = false, differs = false, says, onClick, tabIndex }: ChipProps) {
  const content = (
    <>
      {children}
      {differs && <b aria-hidden="true"> ≠</b>}
      <span className="vh">
        , {says}
        {differs && ', differs from the rule'}
      </span>
    </>
  );
  return onClick ? (
    <button
      type="button"
      className={styles.chip}
      data-confirmed={isConfirmed || undefined}
      onClick={onClick}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      {content}
    </button>
  ) : (
    <span className={styles.chip} data-confirmed={isConfirmed || undefined}>
      {content}
    </span>
  );
}

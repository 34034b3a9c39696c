import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import styles from './facets.module.css';

export interface FacetOption {
  word: string;
  label: string;
  /** How many things it would leave. */
  count: number;
  sign?: ReactNode;
}

export interface FacetPart<Id extends string> {
  id: Id;
  title: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  /** Options shown before the rest is asked for, and what the rest is called. */
  atFirst?: number;
  rest?: string;
  /** Short words stand two in a row. */
  isPaired?: boolean;
}

/** Options shown before the rest is asked for. */
const AT_FIRST = 7;

interface FacetsProps<Id extends string> {
  parts: readonly FacetPart<Id>[];
  onChoose: (facet: Id, words: string[]) => void;
  onReset: () => void;
  /** How many facets somebody narrowed by, where some are chosen from the first. */
  narrowedBy?: number;
}

/** What a list can be narrowed by, with how much each choice would leave; on a narrow page behind one button. */
export function Facets<Id extends string>({
  parts,
  onChoose,
  onReset,
  narrowedBy = parts.filter(({ chosen }) => chosen.length > 0).length,
}: FacetsProps<Id>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <aside className={styles.column} aria-label="Filters" data-open={isOpen || undefined}>
      <span className={styles.fold}>
        <Button small opens aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {narrowedBy > 0 ? `Filters, ${narrowedBy} set` : 'Filters'}
        </Button>
      </span>
      <div className={`scroll ${styles.parts}`}>
        <div className={styles.head}>
          <h2>Filter</h2>
          {narrowedBy > 0 && (
            <button type="button" className={styles.more} onClick={onReset}>
              Reset
            </button>
          )}
        </div>
        {parts.map((part) => (
          <Part key={part.id} part={part} onChoose={(words) => onChoose(part.id, words)} />
        ))}
      </div>
    </aside>
  );
}

interface PartProps {
  part: FacetPart<string>;
  onChoose: (words: string[]) => void;
}

/** One facet; what is chosen always stands there. */
function Part({ part, onChoose }: PartProps) {
  const { title, options, chosen, atFirst = AT_FIRST, rest = 'more', isPaired = false } = part;
  const [isWhole, setWhole] = useState(false);
  if (options.length === 0) return null;
  const shown = options.filter(({ word }, at) => isWhole || at < atFirst || chosen.includes(word));
  const hidden = options.length - shown.length;
  return (
    <fieldset className={styles.part} data-paired={isPaired || undefined}>
      <legend>
        {title}
        {(hidden > 0 || isWhole) && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={isWhole}
            aria-label={isWhole ? `Fewer, ${title}` : `${hidden} ${rest}, ${title}`}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'fewer' : `${hidden} ${rest}`}
          </button>
        )}
      </legend>
      {shown.map(({ word, label, count, sign }) => (
        <Checkbox
          key={word}
          isOn={chosen.includes(word)}
          count={count}
          onChange={(isOn) => onChoose(isOn ? [...chosen, word] : chosen.filter((one) => one !== word))}
        >
          {sign}
          <span className={styles.label} title={label}>
            {label}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

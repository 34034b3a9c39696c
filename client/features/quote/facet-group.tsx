import { useState } from 'react';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Facet } from '#shared/quote/facet.ts';
import type { FacetList } from './facet-options.ts';
import styles from './facets.module.css';

interface FacetGroupProps {
  list: FacetList;
  chosen: readonly string[];
  onChoose: (facet: Facet, words: string[]) => void;
}

/** One facet: its words with how many quotes each would leave; what is chosen always stands there. */
export function FacetGroup({
  list: { facet, title, options, atFirst, rest },
  chosen,
  onChoose,
}: FacetGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = options.filter(({ word }, at) => isWhole || at < atFirst || chosen.includes(word));
  const hidden = options.length - shown.length;
  return (
    <fieldset
      className={styles.facet}
      data-facet={facet}
      data-long={shown.some(({ label }) => label.length > 4) || undefined}
    >
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
      {shown.map(({ word, label, count, kind }) => (
        <Checkbox
          key={word}
          isOn={chosen.includes(word)}
          count={count}
          onChange={(isOn) =>
            onChoose(facet, isOn ? [...chosen, word] : chosen.filter((one) => one !== word))
          }
        >
          {facet === 'kind' && kind !== undefined && <KindShape kind={kind} />}
          <span className={styles.label} title={label}>
            {label}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

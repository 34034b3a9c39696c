import type { Place } from '#client/lib/place.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { FindingExcerpt } from '#shared/api/finding.ts';
import type { FindingChanges, FindingView } from '#shared/finding/finding.ts';
import styles from './finding.module.css';

interface PassagesProps {
  finding: FindingView;
  items: readonly FindingExcerpt[];
  /** What the months are called. */
  monthOf: (wave: string | null) => string;
  deskOf: (source: string, coding: string) => Place;
  onChange: (changes: FindingChanges) => void;
}

/** Passages, each of which may speak for a finding or against it. */
export function Passages({ finding, items, monthOf, deskOf, onChange }: PassagesProps) {
  return (
    <ul className={styles.passages}>
      {items.map(({ excerpt, against }) => {
        const ids = excerpt.codings.map(({ id }) => id);
        const [first] = ids;
        if (first === undefined) return null;
        const without = (list: FindingView['evidence']) => list.filter((id) => !ids.includes(id));
        const isFor = ids.some((id) => finding.evidence.includes(id));
        const isAgainst = ids.some((id) => finding.against.includes(id));
        const name = `“${excerpt.text.slice(0, 60)}”`;
        return (
          <li key={first} data-for={isFor || undefined} data-against={isAgainst || undefined}>
            <div className={styles.sides}>
              <Checkbox
                isOn={isFor}
                onChange={(isOn) =>
                  onChange({
                    evidence: [...without(finding.evidence), ...(isOn ? [first] : [])],
                    ...(isOn && isAgainst && { against: without(finding.against) }),
                  })
                }
              >
                For<span className="vh">: {name}</span>
              </Checkbox>
              <Checkbox
                isOn={isAgainst}
                onChange={(isOn) =>
                  onChange({
                    against: [...without(finding.against), ...(isOn ? [first] : [])],
                    ...(isOn && isFor && { evidence: without(finding.evidence) }),
                  })
                }
              >
                Against<span className="vh">: {name}</span>
              </Checkbox>
            </div>
            <div>
              <blockquote>{excerpt.text}</blockquote>
              <p className={styles.soft}>
                <PlaceLink place={deskOf(excerpt.source, first)}>
                  {[excerpt.attribution, monthOf(excerpt.wave)].filter(Boolean).join(', ')}
                </PlaceLink>
                {excerpt.voice === 'other' && ' · another voice'}
                {against !== '' && <span className={styles.may}>may speak against it: {against}</span>}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

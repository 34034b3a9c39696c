import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { amount } from '#shared/import/summary.ts';
import type { NearSources } from '#shared/source/near.ts';
import { nearWords, PRIMARY_WORDS } from '#shared/source/near-words.ts';
import type { Source } from '#shared/source/source.ts';
import { FORM_WORDS, KIND_WORDS } from '#shared/source/words.ts';
import styles from './near-table.module.css';

/** Two sources that are alike, with what is known of each. */
export interface NearPair extends Pick<NearSources, 'inPrimary' | 'ofPrimary' | 'reason'> {
  source: Source;
  primary: Source;
}

interface NearTableProps {
  pairs: readonly NearPair[];
  deskOf: (source: Source) => Place;
  isBusy: boolean;
  /** Says that the first is a duplicate of the second. */
  onConfirm: (duplicate: Source, of: Source) => void;
}

/** Sources that are nearly the same, each beside the one that is proposed to count. */
export function NearTable({ pairs, deskOf, isBusy, onConfirm }: NearTableProps) {
  return (
    <table className={styles.table} aria-label="Near-duplicates">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">The one that would count</th>
          <th scope="col" data-head="deeds">
            <span className="vh">What it is</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ source, primary, reason, ...like }) => (
          <tr key={source.id}>
            <th scope="row">
              <Named source={source} place={deskOf(source)} note={nearWords(like)} />
            </th>
            <td>
              <Named source={primary} place={deskOf(primary)} note={PRIMARY_WORDS[reason]} />
            </td>
            <td>
              <div className={styles.deeds}>
                <Button
                  deed="source.change"
                  small
                  busy={isBusy}
                  aria-label={`Count ${source.title} once: it is a duplicate of ${primary.title}`}
                  onClick={() => onConfirm(source, primary)}
                >
                  Count once
                </Button>
                {reason !== 'holds-more' && (
                  <Button
                    deed="source.change"
                    small
                    look="quiet"
                    busy={isBusy}
                    aria-label={`The other way round: ${source.title} counts, not ${primary.title}`}
                    onClick={() => onConfirm(primary, source)}
                  >
                    The other way round
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ source, place, note }: { source: Source; place: Place; note: string }) {
  return (
    <>
      <PlaceLink place={place} title={source.title}>
        {source.title}
      </PlaceLink>
      <small>
        {[KIND_WORDS[source.kind], FORM_WORDS[source.form].toLowerCase(), amount(source.words, 'word')].join(
          ' · ',
        )}
      </small>
      <small className={styles.note}>{note}</small>
    </>
  );
}

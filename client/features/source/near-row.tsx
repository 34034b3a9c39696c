import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { DifferingSentence } from '#client/ui/differing-sentence.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { differingWords } from '#shared/import/differing-words.ts';
import { amount } from '#shared/import/summary.ts';
import type { NearSources } from '#shared/source/near.ts';
import { nearWords, PRIMARY_WORDS } from '#shared/source/near-words.ts';
import type { Source } from '#shared/source/source.ts';
import { FORM_WORDS, KIND_WORDS } from '#shared/source/words.ts';
import { differencesQuery } from './api.ts';
import styles from './near-table.module.css';

/** Two sources that are alike, with what is known of each. */
export interface NearPair extends Pick<NearSources, 'inPrimary' | 'ofPrimary' | 'reason'> {
  source: Source;
  primary: Source;
}

interface NearRowProps {
  study: string;
  pair: NearPair;
  deskOf: (source: Source) => Place;
  isOpen: boolean;
  isBusy: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Says that the first is a duplicate of the second. */
  onConfirm: (duplicate: Source, of: Source) => void;
  onApart: (source: Source, other: Source) => void;
}

/** Two sources side by side, what may be said of them and, where it is open, the sentences in which they differ. */
export function NearRow({ study, pair, deskOf, isOpen, isBusy, onOpen, onConfirm, onApart }: NearRowProps) {
  const { source, primary, reason, ...like } = pair;
  const { data, error } = useQuery({
    ...differencesQuery(study, source.id, primary.id),
    enabled: isOpen,
    throwOnError: false,
  });
  const differences = isOpen ? (data ?? []) : [];
  const said = error?.message ?? (data?.length === 0 ? 'Neither has a sentence that the other has not.' : '');
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Named source={source} place={deskOf(source)} note={nearWords(like)} />
        </th>
        <td>
          <Named source={primary} place={deskOf(primary)} note={PRIMARY_WORDS[reason]} />
        </td>
        <td rowSpan={1 + differences.length + (isOpen && said !== '' ? 1 : 0)}>
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
            <Button
              deed="source.keep-apart"
              small
              look="quiet"
              busy={isBusy}
              aria-label={`Two of their own: ${source.title} and ${primary.title} both count`}
              onClick={() => onApart(source, primary)}
            >
              Two of their own
            </Button>
            <Button
              small
              look="quiet"
              opens
              aria-expanded={isOpen}
              aria-label={`Where ${source.title} and ${primary.title} differ`}
              onClick={() => onOpen(!isOpen)}
            >
              Where they differ
            </Button>
          </div>
        </td>
      </tr>
      {differences.map(({ source: mine, other }) => {
        const [one, two] = differingWords(mine ?? '', other ?? '');
        const mark = mine === null || other === null ? null : 'mark';
        return (
          <tr key={`${mine} ${other}`} className={styles.difference}>
            <td>
              <DifferingSentence parts={mine === null ? null : one} mark={mark} />
            </td>
            <td>
              <DifferingSentence parts={other === null ? null : two} mark={mark} />
            </td>
          </tr>
        );
      })}
      {isOpen && said !== '' && (
        <tr className={styles.difference}>
          <td colSpan={2}>{said}</td>
        </tr>
      )}
    </tbody>
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

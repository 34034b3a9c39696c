import type { Place } from '#client/lib/place.ts';
import { Chip } from '#client/ui/chip.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { type Claim, causeWords, type ToldClaim } from '#shared/snapshot/claim.ts';
import { certainty, claimPlace } from '#shared/snapshot/claim-words.ts';
import styles from './claims.module.css';

interface ClaimRowProps {
  claim: Claim;
  /** Where what is claimed today can be looked at. */
  placeOf: (claim: Claim, theme: string) => Place;
}

const CAUSES = ['world', 'reading', 'judgement'] as const;

/** What stands under a cause that does not explain another word, but happened. */
const QUIET = { world: 'New months', reading: 'The theme', judgement: 'We judged' } as const;

/** A claim in a chip, and what follows after it; where a theme is raised is no judgement, and stands in plain words. */
function Told({ told, kind }: { told: ToldClaim; kind: Claim['kind'] }) {
  if (kind === 'scope') return <span>{told.words}</span>;
  const [, word = told.words, more = ''] = /^([^,;]+)[,;]\s*(.+)$/.exec(told.words) ?? [];
  return (
    <>
      <Chip isConfirmed={told.isConfirmed} says={certainty(told)}>
        {word}
      </Chip>
      <small aria-hidden="true">{certainty(told)}</small>
      {more !== '' && <p className={styles.more}>{more}</p>}
    </>
  );
}

/** One claim of then beside today's, and what happened in between. */
export function ClaimRow({ claim, placeOf }: ClaimRowProps) {
  const { kind, was, now, since, causes, watched, unaddressed } = claim;
  return (
    <tr data-changed={claim.isChanged || undefined}>
      <th scope="row">{claimPlace(claim)}</th>
      <td>
        <Told told={was} kind={kind} />
        {watched !== '' && <p className={styles.watched}>{watched}</p>}
      </td>
      <td>
        {now.map((one) => (
          <div key={one.theme} className={styles.now}>
            {one.theme !== claim.theme.id && <small>as part of “{one.title}”</small>}
            <Told told={one} kind={kind} />
            <PlaceLink
              place={placeOf(claim, one.theme)}
              aria-label={`Look at ${one.title}, ${claimPlace(claim)}, today`}
            >
              evidence
            </PlaceLink>
          </div>
        ))}
        {now.length === 0 && <span className="sub">nothing is claimed any more</span>}
      </td>
      <td>
        {CAUSES.map((cause) => {
          const sentences = since.filter((one) => one.cause === cause);
          return (
            sentences.length > 0 && (
              <p key={cause} className={styles.since} data-moved={causes.includes(cause) || undefined}>
                <b>{causes.includes(cause) ? causeWords[cause] : QUIET[cause]}.</b>{' '}
                {sentences.map(({ words }) => words).join(' ')}
              </p>
            )
          );
        })}
        {unaddressed !== null && (
          <p className={styles.left}>
            <b>Left open.</b> {unaddressed}
          </p>
        )}
      </td>
    </tr>
  );
}

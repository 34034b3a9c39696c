import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Claim } from '#shared/snapshot/claim.ts';
import type { ThemeClaims } from '#shared/snapshot/shown.ts';
import { ClaimRow } from './claim-row.tsx';
import styles from './claims.module.css';

interface ClaimsTableProps {
  /** What the snapshot is called, and the day it was taken. */
  taken: string;
  themes: readonly ThemeClaims[];
  themePlace: (theme: string) => Place;
  placeOf: (claim: Claim, theme: string) => Place;
}

/** What was claimed then and what is today, theme by theme. */
export function ClaimsTable({ taken, themes, themePlace, placeOf }: ClaimsTableProps) {
  return (
    <table className={styles.table} aria-label="Then and now">
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Then, {taken}</th>
          <th scope="col">Now</th>
          <th scope="col">What happened since</th>
        </tr>
      </thead>
      {themes.map(({ theme, claims }) => (
        <tbody key={theme.id}>
          <tr className={styles.theme}>
            <th scope="rowgroup" colSpan={4}>
              <span>
                <KindShape kind={theme.kind} size={12} isNamed />
                <PlaceLink place={themePlace(theme.id)}>{theme.title}</PlaceLink>
              </span>
            </th>
          </tr>
          {claims.map((claim) => (
            <ClaimRow key={`${claim.kind} ${claim.area?.id}`} claim={claim} placeOf={placeOf} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

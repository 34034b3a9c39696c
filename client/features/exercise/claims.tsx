import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { ClaimedLink } from '#shared/exercise/links.ts';
import { relationWords } from '#shared/link/relation.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { claimsQuery, type ExerciseDeeds } from './api.ts';
import styles from './exercise.module.css';

interface ClaimsProps {
  study: string;
  area: string;
  themes: readonly Theme[];
  deed: ExerciseDeeds['link'];
}

const excerptWords = (count: number): string => {
  if (count === 0) return 'without an excerpt yet';
  return count === 1 ? 'on 1 excerpt' : `on ${count} excerpts`;
};
const BECOMES: Record<ClaimedLink['becomes'], (claim: ClaimedLink) => string> = {
  made: ({ excerpts }) => `new, ${excerptWords(excerpts.length)}`,
  widened: ({ excerpts }) => `stands; this area and words are added, ${excerptWords(excerpts.length)}`,
  there: () => 'stands already',
};

/** The links that the rows claim, and the deed that makes them. */
export function Claims({ study, area, themes, deed }: ClaimsProps) {
  const { data: claims } = useQuery(claimsQuery(study, area));
  if (!claims) return null;
  const due = claims.filter(({ becomes }) => becomes !== 'there').length;
  const named = (id: string) => themes.find((theme) => theme.id === id);
  const end = (id: string) => (
    <b>
      <KindShape kind={named(id)?.kind ?? null} size={10} /> {named(id)?.title}
    </b>
  );
  return (
    <section className={styles.claims} aria-labelledby="claims">
      <header>
        <h2 id="claims">Links these rows claim</h2>
        <p>
          {claims.length === 0
            ? 'None yet: two neighbouring cells of a row must mean a theme each.'
            : 'As participants said them, on the words of the exercise each row comes from.'}
        </p>
        {due > 0 && (
          <Button
            deed="finding.add"
            look="primary"
            small
            busy={deed.isRunning}
            onClick={() => deed.run(area)}
          >
            {due === 1 ? 'Make this link' : `Make these ${due} links`}
          </Button>
        )}
      </header>
      {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
      <ul>
        {claims.map((claim) => (
          <li
            key={`${claim.from} ${claim.type} ${claim.to}`}
            data-there={claim.becomes === 'there' || undefined}
          >
            {end(claim.from)} {relationWords({ type: claim.type, way: 'out' })} {end(claim.to)}
            <small>{BECOMES[claim.becomes](claim)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { SimilarRow } from '#client/features/search/similar-row.tsx';
import { similarKey, useSimilar } from '#client/features/search/use-similar.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { hrefOf } from '#client/lib/place.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { meant } from '#shared/reference.ts';
import type { SimilarPassage } from '#shared/search/similar.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { deskPlace, passagesPlace, themePlace } from '../places.ts';
import styles from './similar.module.css';
import { usePassageFrame } from './use-passage-frame.ts';

const from = '/studies/$study/themes/$theme/similar';

/** Passages not coded with a theme that speak like those that are: looked at one by one, accepted or turned down. */
export function SimilarPage() {
  const { study, theme: reference } = useParams({ from });
  const { frame } = usePassageFrame(study);
  const named = frame.themes.map((theme) => ({ id: theme.id, names: [theme.title], theme }));
  const theme = meant(reference, named)[0]?.theme;
  return theme ? <Suggestions key={theme.id} theme={theme} /> : <NotFoundPage />;
}

function Suggestions({ theme }: { theme: Theme }) {
  const { study: id } = useParams({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { names } = usePassageFrame(id);
  const navigate = useNavigate({ from });
  const { items, words, passages, accepted, rejected, current, ...list } = useSimilar(id, theme);
  const placeOf = (passage: SimilarPassage) => deskPlace(id, passage.source, { turn: passage.turnNumber });
  useShortcuts('Similar passages', [
    { keys: 'arrowdown', does: 'Next passage', run: () => list.move(1) },
    { keys: 'arrowup', does: 'Passage before', run: () => list.move(-1) },
    {
      keys: 'a',
      deed: 'coding.accept',
      does: 'Accept: code it with the theme',
      run: () => list.answerOne(current, true),
    },
    {
      keys: 'r',
      deed: 'coding.reject',
      does: 'Reject: it never comes back for this theme',
      run: () => list.answerOne(current, false),
    },
    {
      keys: 'o',
      does: 'Open it in the transcript',
      run: () => current && void navigate({ href: hrefOf(placeOf(current)) }),
    },
  ]);
  const looked = accepted + rejected;
  return (
    <div className={styles.page}>
      <title>{`Similar passages · ${theme.title} · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <h1>
          <KindShape kind={theme.kind} tint={theme.tint} size={14} isNamed /> Similar to {theme.title}
        </h1>
        <p>
          {words.length > 0 &&
            `Weighed words of the title, the definition and ${passages} coded ${passages === 1 ? 'passage' : 'passages'}: ${words.join(', ')}.`}{' '}
          Nothing counts until it is accepted.
        </p>
        <p className={styles.line}>
          <span role="status">
            <b>{looked === 0 ? 'None looked at yet' : `${accepted} of ${looked} looked at were accepted`}</b>
            {` · ${items.length} suggested`}
          </span>
          <span className={styles.ways}>
            <PlaceLink place={themePlace(id, theme.id)}>The theme</PlaceLink>
            <PlaceLink place={passagesPlace(id, { theme: theme.id })}>Its coded passages</PlaceLink>
          </span>
        </p>
        {list.error && <ErrorNote what={list.error.message} help={list.error.help} />}
      </header>
      {items.length === 0 ? (
        <Empty
          title={theme.retired ? 'A retired theme takes no passages' : 'Nothing speaks like it'}
          deeds={<ButtonLink place={passagesPlace(id, { theme: theme.id })}>Its coded passages</ButtonLink>}
        >
          {passages === 0
            ? 'Write a definition or code a first passage: suggestions rest on their words.'
            : 'Every turn that says its words is coded with it or was turned down.'}
        </Empty>
      ) : (
        <ol className={`scroll ${styles.list}`} aria-label="Suggested passages">
          {items.map((passage) => (
            <SimilarRow
              key={similarKey(passage)}
              passage={passage}
              source={names.sources.get(passage.source) ?? ''}
              place={placeOf(passage)}
              isCurrent={current !== undefined && similarKey(passage) === similarKey(current)}
              onReach={list.reach}
              onAnswer={list.answerOne}
            />
          ))}
        </ol>
      )}
      <p className="vh" role="status">
        {current && `${items.indexOf(current) + 1} of ${items.length}: ${current.text}`}
      </p>
    </div>
  );
}

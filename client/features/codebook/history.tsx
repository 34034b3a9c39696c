import { shortDay } from '#client/lib/day.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { historyOf } from '#shared/codebook/history.ts';
import { meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { CodebookPlaces } from './codebook-places.ts';
import styles from './history.module.css';
import { NearTwin } from './near-twin.tsx';
import { Reworded } from './reworded.tsx';
import type { Codebook } from './use-codebook.ts';
import type { MeaningDraft } from './use-meaning-draft.ts';
import type { ShownWave } from './waves.ts';

interface HistoryProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  draft: MeaningDraft;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  places: CodebookPlaces;
  onOpen: (theme: string) => void;
}

/** What became of a theme, newest first, before and after; and a theme that lies on the same passages. */
export function History({ study, theme, codebook, draft, areas, waves, places, onOpen }: HistoryProps) {
  const entries = historyOf(theme, {
    themes: codebook.themes,
    events: codebook.events,
    groupTitle: (id) => codebook.groups.find((group) => group.id === id)?.title ?? '',
  });
  const initials = (by: string | null) => codebook.coders.find(({ id }) => id === by)?.initials;
  return (
    <aside className={styles.history} aria-label="History">
      <h2>History</h2>
      <ol className={styles.list}>
        {draft.edited.length > 0 && (
          <li data-draft="">
            <div className={styles.line}>
              <b>Edited</b>
              <span>Not saved</span>
            </div>
            <p>
              You changed {draft.edited.map((field) => meaningFieldWords[field]).join(', ')}. It is kept in
              this browser until you save it.
            </p>
          </li>
        )}
        {entries.map(({ event, title, detail, changes, version }) => (
          <li key={event.number}>
            <div className={styles.line}>
              <b>{title}</b>
              <span title={version === null ? 'Not in a named version yet' : `Codebook ${version}`}>
                {[...(version === null ? [] : [`v${version}`]), shortDay(event.at)].join(' · ')}
              </span>
            </div>
            <p>
              {[detail, event.note, initials(event.by)].filter(Boolean).join(' · ')}{' '}
              <PlaceLink
                place={places.versions({ asOf: `${event.number}` })}
                aria-label={`The codebook then: ${title}, ${shortDay(event.at)}`}
              >
                Codebook then
              </PlaceLink>
            </p>
            {changes.length > 0 && (
              <details>
                <summary aria-label={`Before and after: ${title}, ${shortDay(event.at)}`}>
                  Before and after
                </summary>
                <dl className={styles.change}>
                  {changes.map(({ field, before, after }) => [
                    <dt key={field}>{field}</dt>,
                    <dd key={`${field} words`}>
                      <Reworded before={before} after={after} />
                    </dd>,
                  ])}
                </dl>
              </details>
            )}
          </li>
        ))}
        {entries.length === 0 && (
          <li>
            <b>As imported</b>
            <p>Nothing was noted since.</p>
          </li>
        )}
      </ol>
      <NearTwin study={study} theme={theme} codebook={codebook} areas={areas} waves={waves} onOpen={onOpen} />
    </aside>
  );
}

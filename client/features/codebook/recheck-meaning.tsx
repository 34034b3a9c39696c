import { shortDay } from '#client/lib/day.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { historyOf } from '#shared/codebook/history.ts';
import type { QueueItem } from '#shared/codebook/queue.ts';
import { MEANING_FIELDS, meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './recheck.module.css';
import { Reworded } from './reworded.tsx';
import type { Codebook } from './use-codebook.ts';

interface RecheckMeaningProps {
  theme: Theme;
  item: QueueItem;
  codebook: Codebook;
}

/** What a theme means now and what became of it, for whoever is to look again. */
export function RecheckMeaning({ theme, item, codebook }: RecheckMeaningProps) {
  const entries = historyOf(theme, {
    themes: codebook.themes,
    events: codebook.events,
    groupTitle: (id) => codebook.groups.find((group) => group.id === id)?.title ?? '',
  }).filter(({ event: { number } }) => number === item.reopenedAt || number === item.outdatedAt);
  const changes = new Map(
    entries.flatMap((entry) => entry.changes.map((change) => [change.field, change] as const)),
  );
  return (
    <section className={styles.meaning} aria-label={`What ${theme.title} means now`}>
      <h2>
        <KindShape kind={theme.kind} tint={theme.tint} size={14} />
        {theme.title}
      </h2>
      {entries.map(({ event, title, detail }) => (
        <p key={event.number} className={styles.why}>
          <b>{title}</b> {shortDay(event.at)}
          {[detail, event.note].filter(Boolean).map((words) => ` · ${words}`)}
        </p>
      ))}
      <dl>
        {MEANING_FIELDS.map((field) => {
          const words = meaningFieldWords[field];
          const change = changes.get(words);
          if (theme[field] === '' && !change) return null;
          return (
            <div key={field}>
              <dt>{words}</dt>
              <dd>{change ? <Reworded before={change.before} after={change.after} /> : theme[field]}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

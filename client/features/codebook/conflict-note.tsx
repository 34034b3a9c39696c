import { useQuery } from '@tanstack/react-query';
import { longDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { lastChangeQuery } from './api.ts';
import styles from './form.module.css';
import { Reworded } from './reworded.tsx';
import type { MeaningDraft } from './use-meaning-draft.ts';

interface ConflictNoteProps {
  study: string;
  theme: Theme;
  draft: MeaningDraft;
}

const timeOf = (iso: string) =>
  new Date(iso).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

/** Both versions of each field that two people changed, and who changed it when; nothing is chosen in advance. */
export function ConflictNote({ study, theme, draft }: ConflictNoteProps) {
  const say = useToast();
  const { data: last } = useQuery(lastChangeQuery(study, theme.id, theme.rev));
  const who = last?.by.name ?? 'Somebody';
  const mine = draft.conflicts
    .map((field) => `${meaningFieldWords[field]}: ${draft.text(field)}`)
    .join('\n\n');
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <b>{`${who} changed this theme while you were writing${last ? `, ${longDay(last.at)} at ${timeOf(last.at)}` : ''}.`}</b>{' '}
        Both versions are here; yours is not saved.
      </p>
      {draft.conflicts.flatMap((field) => [
        <div key={`${field} mine`}>
          <h3>{meaningFieldWords[field]}, mine</h3>
          <p>
            {draft.text(field) === '' ? (
              '(empty)'
            ) : (
              <Reworded before={theme[field]} after={draft.text(field)} />
            )}
          </p>
        </div>,
        <div key={`${field} theirs`}>
          <h3>{meaningFieldWords[field]}, theirs</h3>
          <p>{theme[field] || '(empty)'}</p>
        </div>,
      ])}
      <div className={styles.buttons}>
        <Button small onClick={draft.keepMine}>
          Keep mine
        </Button>
        <Button small onClick={draft.discard}>
          Take theirs
        </Button>
        <Button
          small
          look="quiet"
          onClick={() =>
            void navigator.clipboard.writeText(mine).then(
              () => say({ title: 'Mine copied' }),
              () => say({ title: 'Not copied', detail: 'The browser does not allow it here.' }),
            )
          }
        >
          Copy mine
        </Button>
      </div>
    </div>
  );
}

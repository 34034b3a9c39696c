import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { capitalised } from '#shared/analysis/wording.ts';
import type { Area } from '#shared/area/area.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { previewQuery } from './api.ts';
import { previewSummary, stateLines, storyLines } from './preview-words.ts';
import styles from './turn-dialog.module.css';
import { useWaveDeeds } from './use-wave-deeds.ts';

interface TurnDialogProps {
  study: string;
  areas: readonly Area[];
  wave: Wave;
  onClose: () => void;
}

/** Asks before a wave is closed or reopened, and shows exactly what that would change. */
export function TurnDialog({ study, areas, wave, onClose }: TurnDialogProps) {
  const closes = wave.status === 'open';
  const status = closes ? 'closed' : 'open';
  const { data, error, refetch } = useQuery({
    ...previewQuery(study, wave.id, status),
    throwOnError: false,
  });
  const { change } = useWaveDeeds(study);
  const turn = async () => {
    await change.runAsync({ wave: wave.id, changes: { status } }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={closes ? `Close ${wave.label}?` : `Reopen ${wave.label}?`}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={change.isRunning} onClick={() => void turn()}>
            {closes ? 'Close the wave' : 'Reopen the wave'}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>
          {closes
            ? 'A closed wave counts: what was looked for in it and not raised becomes a silence, and stories run up to it. It can be reopened.'
            : 'An open wave is provisional: it leaves stories, scope and threat statuses until it is closed again.'}
        </p>
        {!data && !error && <Waiting label="Working out what would change…" />}
        {error && <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />}
        {data && (
          <>
            <h3>{capitalised(previewSummary(data.preview))}</h3>
            <ul>
              {stateLines(data.preview).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {data.preview.trajectories.length > 0 && (
              <section
                className={`scroll ${styles.stories}`}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
                tabIndex={0}
                aria-label="Stories that change"
              >
                <table>
                  <tbody>
                    {storyLines(data.preview, data.themes, areas).map(
                      ({ key, theme, area, change: words }) => (
                        <tr key={key}>
                          <th scope="row">{theme}</th>
                          <td>{area}</td>
                          <td>{words}</td>
                        </tr>
                      ),
                    )}
                  </tbody>
                </table>
              </section>
            )}
          </>
        )}
        {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
      </div>
    </Dialog>
  );
}

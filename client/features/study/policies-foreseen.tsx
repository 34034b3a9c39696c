import type { PoliciesPreview } from '#shared/study/policies-preview.ts';
import type { StudyView } from '#shared/study/view.ts';
import styles from './policies-form.module.css';
import { previewLine, previewParts } from './policies-lines.ts';

/** As many places as are listed by name. */
const MOST_LINES = 200;

interface PoliciesForeseenProps {
  study: StudyView;
  preview: PoliciesPreview;
  themes: readonly { id: string; title: string }[];
}

/** What other thresholds would change, in a line, and where under it. */
export function PoliciesForeseen({ study: { areas, waves }, preview, themes }: PoliciesForeseenProps) {
  const line = previewLine(preview);
  return (
    <div className={styles.foreseen}>
      <p role="status">{line.charAt(0).toUpperCase() + line.slice(1)}</p>
      {previewParts(preview, { themes, areas, waves }).map(({ key, title, lines }) => (
        <details key={key}>
          <summary>{title}</summary>
          <ul>
            {lines.slice(0, MOST_LINES).map((one) => (
              <li key={one.key}>{one.words}</li>
            ))}
            {lines.length > MOST_LINES && <li>and {lines.length - MOST_LINES} more</li>}
          </ul>
        </details>
      ))}
    </div>
  );
}

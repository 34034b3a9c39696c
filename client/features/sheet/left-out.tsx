import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { SheetLineView } from '#shared/api/sheet.ts';
import styles from './sheet.module.css';
import { unreasoned } from './sheet-words.ts';
import type { SheetDeeds } from './use-sheet-deeds.ts';

interface LeftOutProps {
  lines: readonly SheetLineView[];
  deeds: SheetDeeds;
  evidenceOf: (line: SheetLineView) => Place | undefined;
}

/** What is offered, or was left out: each can be put on the sheet. */
export function LeftOut({ lines, deeds, evidenceOf }: LeftOutProps) {
  if (lines.length === 0) return null;
  return (
    <details className={styles.off}>
      <summary>Left out, and offered: {lines.length}</summary>
      <p>What other areas raised is offered here. The question must not tell that they did.</p>
      <ul>
        {lines.map((line) => {
          const evidence = evidenceOf(line);
          return (
            <li key={line.key}>
              <div>
                <p>{line.question}</p>
                <p className={styles.why} data-kind={line.theme?.kind ?? 'unsorted'}>
                  {line.theme && <KindShape kind={line.theme.kind} size={10} isNamed />}
                  <span>{line.why || unreasoned(line.reason)}</span>
                  {evidence && <PlaceLink place={evidence}>Evidence</PlaceLink>}
                </p>
              </div>
              <Button
                deed="sheet.change"
                small
                onClick={() => deeds.change.run({ line, changes: { on: true } })}
              >
                Put on the sheet
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

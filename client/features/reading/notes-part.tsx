import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { isTicked, type ReadingChoice, withTick } from '#shared/reading/choice.ts';
import type { Beginning } from '#shared/reading/view.ts';
import styles from './beginning.module.css';

interface NotesPartProps {
  found: Beginning;
  choice: ReadingChoice;
  onChoice: (choice: ReadingChoice) => void;
  onCountOnce: (other: string) => void;
  isCounting: boolean;
}

/** What is missing from the report, and what was mended in reading it; ticked, it is remembered as a memo. */
export function NotesPart({ found, choice, onChoice, onCountOnce, isCounting }: NotesPartProps) {
  const { alike, aliases } = found;
  const healed = found.notes.filter(({ what }) => what === 'healed');
  const notes = found.notes.filter(({ what }) => what !== 'healed');
  if (found.notes.length === 0 && aliases.length === 0 && alike === null) return null;
  return (
    <section className={styles.notes} aria-labelledby="to-know">
      <h2 id="to-know">To know beforehand</h2>
      {alike && (
        <p className={styles.alike}>
          <b>The same paper is here as “{alike.title}”.</b>{' '}
          {alike.counted
            ? 'It is counted once.'
            : alike.fuller
              ? 'That copy says more: take its themes, and count this one with it.'
              : 'This copy says more. Take the themes of one of them.'}
          {!alike.counted && alike.fuller && (
            <Button small deed="source.change" busy={isCounting} onClick={() => onCountOnce(alike.source)}>
              Count it once
            </Button>
          )}
        </p>
      )}
      {notes.length > 0 && (
        <>
          <p className="sub">What is ticked is remembered as a memo on the report.</p>
          <ul>
            {notes.map((one) => (
              <li key={one.key}>
                <Checkbox
                  isOn={one.kept || isTicked(choice, { is: 'note', one })}
                  isDisabled={one.kept}
                  onChange={(isOn) => onChoice(withTick(choice, 'note', one.key, isOn))}
                >
                  {one.says}
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
      {healed.length > 0 && (
        <details>
          <summary>
            {healed.length === 1
              ? 'One paragraph that was cut in two was read as one'
              : `${healed.length} paragraphs that were cut in two were read as one each`}
          </summary>
          <ul>
            {healed.map(({ key, says }) => (
              <li key={key}>{says}</li>
            ))}
          </ul>
        </details>
      )}
      {aliases.map(({ area, roles }) => (
        <p key={`${area} ${roles.join()}`}>
          In {area}, <b>{roles.join(', ')}</b> may be one person or several. They are kept apart.
        </p>
      ))}
    </section>
  );
}

import { Checkbox } from '#client/ui/checkbox.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { Day } from '#shared/dates.ts';
import type { ImportChoices, ImportFile, ImportPeek } from '#shared/import/import.ts';
import { namesWords, notesOf } from '#shared/import/notes.ts';
import { baseName } from '#shared/import/summary.ts';
import { speakerChosen } from '#shared/import/with-choices.ts';
import { SourceForm, unknownCounts } from '#shared/source/source.ts';
import { FORM_WORDS } from '#shared/source/words.ts';
import { formItems } from './choice-lists.ts';
import type { Frame } from './frame.ts';
import { originWords } from './origin-words.ts';
import styles from './peek.module.css';
import { SpeakerLine } from './speaker-line.tsx';
import { ValueCell } from './value-cell.tsx';

interface PeekFactsProps {
  file: ImportFile;
  frame: Frame;
  notUnderstood: ImportPeek['notUnderstood'];
  onChoose: (choices: ImportChoices) => void;
  onNewPerson: (pseudonym: string, speaker: string) => void;
}

const nothing = { value: null, from: null, raw: '' };

/** Who speaks, under what title, when and in which form; and the lines nobody understood. */
export function PeekFacts({ file, frame, notUnderstood, onChoose, onNewPerson }: PeekFactsProps) {
  const name = baseName(file.fileName);
  const date = file.date ?? nothing;
  const form = file.form ?? nothing;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={`scroll ${styles.facts}`} tabIndex={0} aria-label="Who, when and what">
      <dl>
        {file.speakers.map((speaker) => (
          <SpeakerLine
            key={speaker.label}
            speaker={speaker}
            isAlone={file.speakers.length === 1}
            area={file.area?.value ?? null}
            frame={frame}
            unknownCounts={file.form !== null && unknownCounts(file.form.value)}
            onChoose={(chosen) => onChoose(speakerChosen(file, speaker.label, chosen))}
            onNew={(pseudonym) => onNewPerson(pseudonym, speaker.label)}
          />
        ))}
        {file.speakers.length === 0 && (
          <div>
            <dt>Speakers</dt>
            <dd className={styles.wide}>
              {form.value !== null && unknownCounts(form.value)
                ? 'none named; every word counts'
                : 'none named, so nothing counts; as full notes every word would'}
            </dd>
          </div>
        )}
        <div>
          <dt>Held on</dt>
          <dd className={styles.date} data-chosen={date.from === 'person' || undefined}>
            <SavedField
              label={`Day of ${name}`}
              hidesLabel
              type="date"
              value={date.value ?? ''}
              onSave={(day) => {
                if (day === '' || Day.safeParse(day).success) onChoose({ date: day === '' ? null : day });
              }}
            />
          </dd>
          <dd className={styles.dim}>{date.value === null ? 'no day found' : originWords(date)}</dd>
        </div>
        <div>
          <dt>Title</dt>
          <dd className={styles.wide}>
            <SavedField
              label={`Title of ${name}`}
              hidesLabel
              value={file.title}
              mayBeEmpty={false}
              maxLength={300}
              onSave={(title) => onChoose({ title })}
            />
          </dd>
        </div>
        <div>
          <dt>Form</dt>
          <dd>
            <ValueCell
              label={`Form of ${name}`}
              noun="forms"
              placeholder="Transcript, notes …"
              items={formItems}
              words={form.value === null ? null : FORM_WORDS[form.value]}
              origin={form}
              onPick={(id) => {
                const picked = SourceForm.safeParse(id);
                if (picked.success) onChoose({ form: picked.data });
              }}
            />
          </dd>
          <dd className={styles.dim}>{originWords(form)}</dd>
        </div>
        {file.names !== null && namesWords(file.names) !== '' && (
          <div>
            <dt>Names</dt>
            <dd className={styles.wide}>
              {file.names.standing > 0 ? (
                <Checkbox isOn={file.names.replace} onChange={(names) => onChoose({ names })}>
                  Replace {namesWords({ ...file.names, candidates: 0 })} while keeping
                </Checkbox>
              ) : (
                namesWords(file.names)
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>Not understood</dt>
          <dd className={styles.plain}>
            {notUnderstood.length === 0
              ? 'nothing'
              : `${notUnderstood.length} ${notUnderstood.length === 1 ? 'line' : 'lines'}`}
          </dd>
          <dd className={styles.dim}>the file itself is kept too</dd>
        </div>
      </dl>
      {notUnderstood.length > 0 && (
        <ul className={styles.lines} aria-label="Lines not understood">
          {notUnderstood.map(({ line, text }) => (
            <li key={`${line} ${text}`}>
              <span>{line}</span> {text}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.noted} aria-label="To note">
        {notesOf(file)
          .filter(({ isWarning }) => isWarning || file.warnings.length > 0)
          .map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
    </section>
  );
}

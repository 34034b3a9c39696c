import { ErrorNote } from '#client/ui/error-note.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import type { CheckView } from '#shared/member-check/check-view.ts';
import styles from './sheet.module.css';
import type { CheckDeeds } from './use-check-deeds.ts';

/** What the coordinator reads above the sentences: a heading, a greeting, and until when an answer is asked for. */
export function SheetHead({ check, deeds }: { check: CheckView; deeds: CheckDeeds }) {
  const { change } = deeds;
  return (
    <div className={styles.fields}>
      <SavedField
        label="Heading"
        value={check.title}
        mayBeEmpty={false}
        maxLength={120}
        onSave={(title) => change.run({ title })}
      />
      <SavedField
        label="Answer asked for by"
        type="date"
        value={check.until ?? ''}
        onSave={(day) => change.run({ until: day === '' ? null : day })}
      />
      <div className={styles.wide}>
        <SavedField
          label="Greeting"
          rows={2}
          maxLength={600}
          value={check.greeting}
          onSave={(greeting) => change.run({ greeting })}
        />
      </div>
      {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
    </div>
  );
}

import { useDraft } from '#client/lib/draft.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { useThemeChange } from './use-theme-deeds.ts';

interface ExampleFieldProps {
  study: string;
  theme: Theme;
}

/** A passage that shows the theme at its plainest; saved when the field is left. */
export function ExampleField({ study, theme }: ExampleFieldProps) {
  const draft = useDraft('theme-example', theme.id, theme.example);
  const save = useThemeChange(study, draft.discard);
  return (
    <div className={styles.example}>
      <TextArea
        label="Example"
        isSerif
        rows={2}
        placeholder={theme.retired ? '' : '“A passage that shows it at its plainest.” (who, where, when)'}
        value={draft.text}
        onChange={draft.write}
        readOnly={theme.retired}
        onBlur={() => draft.isChanged && save.run({ theme, changes: { example: draft.text } })}
      />
      {save.error && (
        <ErrorNote
          what={save.error.message}
          help={save.error.help}
          onRetry={() => save.run({ theme, changes: { example: draft.text } })}
        />
      )}
    </div>
  );
}

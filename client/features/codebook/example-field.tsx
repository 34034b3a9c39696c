import { useQuery } from '@tanstack/react-query';
import { useDraft } from '#client/lib/draft.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import { storyQuery } from './api.ts';
import styles from './form.module.css';
import { useThemeChange } from './use-theme-deeds.ts';

interface ExampleFieldProps {
  study: string;
  theme: Theme;
}

/** A passage that shows the theme at its plainest, typed or picked from its codings; saved when the field is left. */
export function ExampleField({ study, theme }: ExampleFieldProps) {
  const draft = useDraft('theme-example', theme.id, theme.example);
  const save = useThemeChange(study, draft.discard);
  const { data: story } = useQuery(storyQuery(study, theme.id));
  const passages = (story?.excerpts ?? []).map(({ source, start, end, text, attribution }) => ({
    id: `${source} ${start} ${end}`,
    title: text,
    hint: attribution,
    example: `“${text}” (${attribution})`,
  }));
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
      {!theme.retired && passages.length > 0 && (
        <PickerButton
          label="Example from the excerpts"
          value={undefined}
          askWords="Pick from the excerpts…"
          placeholder="Words of the passage"
          noun="passages"
          width={460}
          items={passages}
          onPick={(id) => {
            const picked = passages.find((passage) => passage.id === id);
            if (picked) save.run({ theme, changes: { example: picked.example } });
          }}
        />
      )}
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

import { MarkedArea } from '#client/ui/marked-area.tsx';
import { rewording } from '#shared/codebook/rewording.ts';
import { type MeaningField as Field, meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import type { MeaningDraft } from './use-meaning-draft.ts';

const ASKS: Record<Field, string> = {
  definition: 'What is it, in a sentence or two?',
  useWhen: 'When does a passage belong here?',
  notWhen: 'What looks like it and is not?',
};

interface MeaningFieldProps {
  theme: Theme;
  draft: MeaningDraft;
  field: Field;
  onSave: () => void;
}

/** One of the three fields that carry the meaning; what was put in is underlined, what went is struck below. */
export function MeaningField({ theme, draft, field, onSave }: MeaningFieldProps) {
  const stretches = draft.edited.includes(field) ? rewording(theme[field], draft.text(field)) : undefined;
  const removed = stretches?.filter(({ is, text }) => is === 'removed' && text.trim() !== '') ?? [];
  return (
    <MarkedArea
      label={meaningFieldWords[field]}
      value={draft.text(field)}
      onChange={(text) => draft.write(field, text)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSave();
      }}
      placeholder={theme.retired ? '' : ASKS[field]}
      isSerif={field === 'definition'}
      readOnly={theme.retired}
      marks={stretches
        ?.filter(({ is }) => is !== 'removed')
        .map(({ is, text }) => ({ text, isNew: is === 'added' }))}
      {...(removed.length > 0 && {
        below: (
          <span className={styles.removed}>
            Taken out: <del>{removed.map(({ text }) => text.trim()).join(' … ')}</del>
          </span>
        ),
      })}
    />
  );
}

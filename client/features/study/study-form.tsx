import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { studyApi } from '#shared/api/study.ts';
import type { StudyChanges } from '#shared/study/study.ts';
import type { StudyView } from '#shared/study/view.ts';
import { studyQuery } from './api.ts';
import styles from './new-study-form.module.css';

interface StudyFormProps {
  study: StudyView;
}

/** What a study says of itself, saved field by field. */
export function StudyForm({ study }: StudyFormProps) {
  const cache = useQueryClient();
  const { queryKey } = studyQuery(study.id);
  const change = useDeed({
    seen: (_changes: StudyChanges) => cache.getQueryData(queryKey),
    send: (changes, key, seen) =>
      sendRebased(seen, changes, key, (rev, sent) =>
        call(studyApi.change, { params: { study: study.id }, body: { ...changes, rev }, key: sent }),
      ),
    onSuccess: async (after) => {
      cache.setQueryData(queryKey, (before) => before && { ...before, ...after });
      await Promise.all([
        cache.invalidateQueries({ queryKey }),
        cache.invalidateQueries({ queryKey: ['studies'] }),
      ]);
    },
    onError: () => cache.invalidateQueries({ queryKey }),
    scope: `study ${study.id}`,
  });
  return (
    <div className={styles.form}>
      <SavedField
        label="Title"
        mayBeEmpty={false}
        maxLength={200}
        value={study.title}
        onSave={(title) => change.run({ title })}
      />
      <SavedField
        label="What the study is"
        rows={4}
        value={study.description}
        onSave={(description) => change.run({ description })}
      />
      <SavedField
        label="Questions"
        rows={3}
        hint="One a line."
        value={study.questions.join('\n')}
        onSave={(text) =>
          change.run({
            questions: text
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          })
        }
      />
      <div>
        <p className={styles.label}>How you read</p>
        <RadioGrid
          label="How you read"
          value={study.stance}
          onChange={(stance) => change.run({ stance })}
          options={[
            {
              value: 'codebook',
              label: 'With a codebook',
              hint: 'Shows how far coders agree, and how steady the frame is.',
            },
            {
              value: 'reflexive',
              label: 'Reflexively',
              hint: 'Leaves agreement and steadiness out: they are not what you are after.',
            },
          ]}
        />
      </div>
      {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
    </div>
  );
}

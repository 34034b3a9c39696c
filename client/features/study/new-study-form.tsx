import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { studyApi } from '#shared/api/study.ts';
import { monthsFrom } from '#shared/dates.ts';
import { namesIn } from '#shared/names-in.ts';
import type { StudyView } from '#shared/study/view.ts';
import styles from './new-study-form.module.css';

interface NewStudyFormProps {
  onMade: (study: StudyView) => void;
  /** Only where there is something to go back to. */
  onCancel?: (() => void) | undefined;
}

/** All a study needs to begin: its title, its areas and its months. */
export function NewStudyForm({ onMade, onCancel }: NewStudyFormProps) {
  const cache = useQueryClient();
  const [title, setTitle] = useState('');
  const [areas, setAreas] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const names = namesIn(areas);
  const add = useDeed({
    send: (_: undefined, key) =>
      call(studyApi.add, {
        body: {
          title: title.trim(),
          areas: names,
          ...(from !== '' && { from, to: to === '' ? from : to }),
        },
        key,
      }),
    onSuccess: async (study) => {
      await cache.invalidateQueries({ queryKey: ['studies'] });
      onMade(study);
    },
  });
  const months = from !== '' && to !== '' ? monthsFrom(from, to).length : undefined;
  const backwards = months === 0 ? 'The last month comes before the first.' : undefined;
  const untitled = isTried && title.trim() === '' ? 'A study needs a title.' : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() !== '' && backwards === undefined) add.run(undefined);
  };
  const errorOf = (field: string) => (add.error?.field === field ? add.error.message : undefined);
  const isElsewhere = add.error && !['title', 'areas', 'to'].includes(add.error.field ?? '');
  return (
    <form className={styles.form} aria-label="New study" onSubmit={submit} noValidate>
      {onCancel && <h2>New study</h2>}
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
        autoComplete="off"
        error={untitled ?? errorOf('title')}
      />
      <TextArea
        label="Areas"
        value={areas}
        onChange={setAreas}
        rows={3}
        hint={
          names.length === 0
            ? 'The places visited, one a line or parted by commas.'
            : `${names.length} ${names.length === 1 ? 'area' : 'areas'}: ${names.join(', ')}`
        }
        error={errorOf('areas')}
      />
      <div className={styles.months}>
        <TextField label="First month" type="month" value={from} onChange={setFrom} />
        <TextField
          label="Last month"
          type="month"
          value={to}
          onChange={setTo}
          error={backwards ?? errorOf('to')}
          hint={months ? `${months} ${months === 1 ? 'wave' : 'waves'}` : 'All of it can be changed later.'}
        />
      </div>
      {isElsewhere && <ErrorNote what={add.error?.message ?? ''} help={add.error?.help} />}
      <div className={styles.deeds}>
        <Button type="submit" look="primary" busy={add.isRunning}>
          Make the study
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

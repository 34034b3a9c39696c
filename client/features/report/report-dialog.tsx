import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { reportApi } from '#shared/api/report.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { pieceThingsQuery, reportQuery, reportsKey } from './api.ts';
import styles from './report-view.module.css';
import { AUDIENCES, audienceWords } from './report-words.ts';

interface ReportDialogProps {
  study: StudyView;
  report: Report;
  /** Resolves with the rev of what is on the screen, once all of it is saved. */
  saved: () => Promise<number>;
  onClose: () => void;
}

const NONE = '';

/** What a report is called, who will read it and what it is about. */
export function ReportDialog({ study, report, saved, onClose }: ReportDialogProps) {
  const cache = useQueryClient();
  const { data: things } = useQuery(pieceThingsQuery(study.id));
  const [title, setTitle] = useState(report.title);
  const [audience, setAudience] = useState(report.audience);
  const [area, setArea] = useState<string>(report.area ?? NONE);
  const [phase, setPhase] = useState<string>(report.phase ?? NONE);
  const change = useDeed({
    scope: 'report dialog',
    send: async (_: undefined, key) =>
      call(reportApi.change, {
        params: { study: study.id, report: report.id },
        body: { title: title.trim(), audience, area: area || null, phase: phase || null, rev: await saved() },
        key,
      }),
    onSuccess: async (changed) => {
      cache.setQueryData(reportQuery(study.id, report.id).queryKey, changed);
      void cache.invalidateQueries({ queryKey: reportsKey(study.id) });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Title and audience"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={change.isRunning}
            heldBack={title.trim() === '' ? 'a report needs a title' : undefined}
            onClick={() => change.run(undefined)}
          >
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label="Title" value={title} onChange={setTitle} maxLength={200} />
        <SelectField
          label="Who will read it"
          options={AUDIENCES.map((one) => ({ value: one, label: audienceWords[one] }))}
          value={audience}
          onChange={setAudience}
          hint="Only quotes cleared for them are printed."
        />
        <SelectField
          label="Area it is about"
          options={[
            ...(report.kind === 'briefing' ? [] : [{ value: NONE, label: 'all areas' }]),
            ...study.areas.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={area}
          onChange={setArea}
        />
        <SelectField
          label="Phase it reports on"
          options={[
            { value: NONE, label: 'no phase' },
            ...(things?.phases ?? []).map(({ id, title: called }) => ({ value: String(id), label: called })),
          ]}
          value={phase}
          onChange={setPhase}
        />
        {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
      </div>
    </Dialog>
  );
}

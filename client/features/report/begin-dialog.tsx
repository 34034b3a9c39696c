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
import type { Audience } from '#shared/quote/clearing.ts';
import type { NewReport } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { pieceThingsQuery, reportsKey } from './api.ts';
import type { Beginning } from './beginnings.ts';
import styles from './report-view.module.css';
import { AUDIENCES, audienceWords } from './report-words.ts';

interface BeginDialogProps {
  study: StudyView;
  beginning: Beginning;
  onBegun: (report: string) => void;
  onClose: () => void;
}

/** Asks what a report is called and who will read it, and begins it. */
export function BeginDialog({ study, beginning, onBegun, onClose }: BeginDialogProps) {
  const cache = useQueryClient();
  const { data: things } = useQuery(pieceThingsQuery(study.id));
  const [title, setTitle] = useState(beginning.title);
  const [audience, setAudience] = useState<Audience>(beginning.audience);
  const [area, setArea] = useState<string>(study.areas[0]?.id ?? '');
  const [phase, setPhase] = useState('');
  const begin = useDeed({
    send: (body: NewReport, key) => call(reportApi.add, { params: { study: study.id }, body, key }),
    onSuccess: ({ id }) => {
      void cache.invalidateQueries({ queryKey: reportsKey(study.id) });
      onBegun(id);
    },
  });
  const isBriefing = beginning.kind === 'briefing';
  const asksPhase = beginning.kind === 'interim' || beginning.kind === 'final';
  const held =
    title.trim() === ''
      ? 'a report needs a title'
      : isBriefing && area === ''
        ? 'there is no area yet'
        : undefined;
  const submit = () => {
    if (held !== undefined) return;
    begin.run({
      title: title.trim(),
      kind: beginning.kind,
      audience,
      ...(beginning.template && { template: beginning.template }),
      ...(isBriefing && { area }),
      ...(asksPhase && phase !== '' && { phase }),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={beginning.label}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" heldBack={held} busy={begin.isRunning} onClick={submit}>
            Begin
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label="Title" value={title} onChange={setTitle} maxLength={200} />
        <SelectField
          label="Who will read it"
          options={AUDIENCES.map((one) => ({ value: one, label: audienceWords[one] }))}
          value={audience}
          onChange={setAudience}
          hint="Only quotes cleared for them are printed."
        />
        {isBriefing && (
          <SelectField
            label="Area it is about"
            options={study.areas.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={area}
            onChange={setArea}
          />
        )}
        {asksPhase && (
          <SelectField
            label="Phase it reports on"
            options={[
              { value: '', label: 'the phase that fits' },
              ...(things?.phases ?? []).map(({ id, title: called }) => ({
                value: String(id),
                label: called,
              })),
            ]}
            value={phase}
            onChange={setPhase}
          />
        )}
        {begin.error && <ErrorNote what={begin.error.message} help={begin.error.help} />}
      </form>
    </Dialog>
  );
}

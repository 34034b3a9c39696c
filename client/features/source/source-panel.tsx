import { type ReactNode, useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { Area } from '#shared/area/area.ts';
import { changed } from '#shared/change.ts';
import { amount } from '#shared/import/summary.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Source, SourceChanges } from '#shared/source/source.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { PanelPeople } from './panel-people.tsx';
import { PlaceFields, type SourceFields } from './place-fields.tsx';
import styles from './source-panel.module.css';
import { useSourceDeeds } from './use-source-deeds.ts';

interface SourcePanelProps {
  study: string;
  source: Source;
  sources: readonly Source[];
  areas: readonly Area[];
  waves: readonly Wave[];
  participants: readonly Participant[];
  desk: Place;
  /** What a reading proposes. */
  proposals: Place;
  history: Place;
  /** The memos on the source as a whole. */
  memo: ReactNode;
  onClose: () => void;
}

const PANEL = [
  { value: '', label: 'by the rule: interviews with the panel' },
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
] as const;
const panelOf = (value: string): boolean | null => (value === '' ? null : value === 'yes');

/** What is known of a source, each part changed in place; its words stay. */
export function SourcePanel(props: SourcePanelProps) {
  const { study, source, sources, areas, waves, participants, desk, proposals, history, memo, onClose } =
    props;
  const { change, trash } = useSourceDeeds(study, onClose);
  const [tried, setTried] = useState<SourceChanges>();
  const set = (changes: SourceChanges) => {
    setTried(changes);
    change.run({ source, changes });
  };
  // What was asked for stands while it is sent.
  const now = change.isRunning && tried ? changed<SourceFields>(source, tried) : source;
  const primary = sources.find(({ id }) => id === now.duplicateOf);
  const error = change.error ?? trash.error;
  return (
    <Panel
      title={source.title}
      eyebrow="Source"
      onClose={onClose}
      width={340}
      footer={
        <div className={styles.deeds}>
          <ButtonLink place={desk} look="primary">
            Open on the desk
          </ButtonLink>
          <ButtonLink place={history} look="quiet">
            History
          </ButtonLink>
          <Button
            deed="source.trash"
            look="quiet"
            icon="trash"
            busy={trash.isRunning}
            onClick={() => trash.run(source)}
          >
            Trash
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        {error && <ErrorNote what={error.message} help={error.help} />}
        <AllowedFields deed="source.change">
          <SavedField
            label="Title"
            value={now.title}
            mayBeEmpty={false}
            maxLength={300}
            onSave={(title) => set({ title })}
          />
          <PlaceFields now={now} areas={areas} waves={waves} onChange={set} />
          <SavedField
            label="Held on"
            type="date"
            value={now.conductedOn ?? ''}
            onSave={(day) => set({ conductedOn: day === '' ? null : day })}
          />
          <PanelPeople
            chosen={now.participants}
            participants={participants}
            areas={areas}
            onChange={(people) => set({ participants: people })}
          />
          <SelectField
            label="Counts in the panel series"
            value={now.panel === null ? '' : now.panel ? 'yes' : 'no'}
            onChange={(value) => set({ panel: panelOf(value) })}
            options={PANEL}
          />
          <div>
            <p className={styles.label}>Duplicate of</p>
            <PickerButton
              label="Duplicate of"
              value={primary?.title ?? 'nothing'}
              placeholder="A title"
              noun="sources"
              width={300}
              items={[
                { id: '', title: 'Nothing: it counts as its own' },
                ...sources
                  .filter((one) => one.id !== source.id && one.duplicateOf === null)
                  .map(({ id, title }) => ({ id, title })),
              ]}
              onPick={(id) => set({ duplicateOf: id === '' ? null : id })}
            />
            {primary && <p className="sub">Both are kept and counted once.</p>}
          </div>
        </AllowedFields>
        {now.kind === 'reading' && (
          <div>
            <ButtonLink place={proposals}>Propose themes from this report</ButtonLink>
            <p className="sub">Groups, themes, quotes and next steps, before anything is kept.</p>
          </div>
        )}
        <div>{memo}</div>
        <p className="sub">
          {amount(source.turns, 'turn')}, {amount(source.words, 'word')};{' '}
          {amount(source.participantWords, 'word')} by participants.
          {source.fileName !== null && ` From ${source.fileName}.`}
        </p>
      </div>
    </Panel>
  );
}

import { useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { CodebookPlaces } from './codebook-places.ts';
import { ConflictNote } from './conflict-note.tsx';
import { Distinctions } from './distinctions.tsx';
import type { MeaningChange } from './effect-words.ts';
import { ExampleField } from './example-field.tsx';
import styles from './form.module.css';
import { LinkList } from './link-list.tsx';
import { MeaningDialog } from './meaning-dialog.tsx';
import { MeaningField } from './meaning-field.tsx';
import { type Codebook, restsOn } from './use-codebook.ts';
import type { MeaningDraft } from './use-meaning-draft.ts';
import { useThemeChange } from './use-theme-deeds.ts';
import type { ShownWave } from './waves.ts';

interface MeaningTabProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  draft: MeaningDraft;
  places: CodebookPlaces;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  onOpen: (theme: string) => void;
  onMerge: () => void;
}

const DONE: Record<MeaningChange, string> = {
  same: 'wording saved',
  broaden: 'broadened',
  narrow: 'narrowed',
  shift: 'shifted',
};

/** Everything that says what a theme means; edits of its meaning wait for one deed. */
export function MeaningTab(props: MeaningTabProps) {
  const { study, theme, codebook, draft, places, areas, waves, onOpen, onMerge } = props;
  const say = useToast();
  const [isAsking, setAsking] = useState(false);
  const save = useThemeChange(study, draft.discard);
  const isEdited = draft.edited.length > 0;
  const rests = restsOn(codebook, theme.id);
  const send = (meaning: MeaningChange | undefined, note: string) => {
    const fields = Object.fromEntries(draft.edited.map((field) => [field, draft.text(field)]));
    const changes = { ...fields, ...(meaning && { meaning, note }) };
    save.runAsync({ theme, changes }).then(
      () => {
        setAsking(false);
        say({
          title: theme.title,
          detail: DONE[meaning ?? 'same'],
          sign: <KindShape kind={theme.kind} />,
          undoable: true,
          ...(meaning !== undefined &&
            meaning !== 'same' && {
              next: { label: 'What waits', run: () => places.go(places.queue(theme.id)) },
            }),
        });
      },
      () => undefined,
    );
  };
  const ask = () => {
    if (!isEdited || draft.conflicts.length > 0) return;
    save.reset();
    if (rests) setAsking(true);
    else send(undefined, '');
  };
  useShortcuts('Themes', [
    { keys: 'mod+enter', deed: 'theme.change', does: 'Save the meaning', run: ask, inFields: true },
  ]);
  const field = { theme, draft, onSave: ask };
  return (
    <div className={styles.fields}>
      {draft.conflicts.length > 0 && <ConflictNote study={study} theme={theme} draft={draft} />}
      <AllowedFields deed="theme.change">
        <MeaningField {...field} field="definition" />
        <div className={styles.two}>
          <MeaningField {...field} field="useWhen" />
          <MeaningField {...field} field="notWhen" />
        </div>
      </AllowedFields>
      {isEdited && draft.conflicts.length === 0 && (
        <div className={styles.save}>
          <span role="status">
            Not saved: {draft.edited.map((one) => meaningFieldWords[one].toLowerCase()).join(', ')}
          </span>
          <Button small onClick={draft.discard}>
            Discard
          </Button>
          <Button small look="primary" busy={save.isRunning} onClick={ask}>
            {rests ? 'Save…' : 'Save'}
          </Button>
        </div>
      )}
      {save.error && !isAsking && <ErrorNote what={save.error.message} help={save.error.help} />}
      <div className={styles.two}>
        <Distinctions study={study} theme={theme} themes={codebook.themes} onOpen={onOpen} />
        <AllowedFields deed="theme.change">
          <ExampleField study={study} theme={theme} />
        </AllowedFields>
      </div>
      <LinkList study={study} theme={theme} codebook={codebook} areas={areas} onOpen={onOpen} />
      {isAsking && (
        <MeaningDialog
          study={study}
          theme={theme}
          draft={draft}
          areas={areas}
          waves={waves}
          isSaving={save.isRunning}
          error={save.error}
          onSave={send}
          onMerge={() => {
            setAsking(false);
            onMerge();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

import { useDraft } from '#client/lib/draft.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import styles from './finding.module.css';
import type { FindingDeeds } from './use-finding-deeds.ts';

interface NewFindingProps {
  study: string;
  /** The theme it is begun from. */
  theme: string | undefined;
  add: FindingDeeds['add'];
  onCancel: () => void;
}

/** The first words of a finding; all else is said on its sheet. */
export function NewFinding({ study, theme, add, onCancel }: NewFindingProps) {
  const { text, write, discard } = useDraft('finding', `${study} new`, '');
  return (
    <form
      className={styles.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void add
          .runAsync({ claim: text, ...(theme !== undefined && { themes: [theme] }) })
          .then(discard, () => undefined);
      }}
    >
      <TextArea
        label="What do you claim?"
        rows={3}
        isSerif
        autoFocus
        value={text}
        onChange={write}
        hint="One sentence of what was found. Where, when and on what it rests is said next."
      />
      {add.error && <ErrorNote what={add.error.message} help={add.error.help} />}
      <p className={styles.foot}>
        <Button
          look="primary"
          type="submit"
          busy={add.isRunning}
          heldBack={text.trim() === '' ? 'a finding needs a claim' : undefined}
        >
          Add finding
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { passagesOf } from '#shared/codebook/split-draft.ts';
import type { Twin } from '#shared/codebook/twin.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { codingsQuery, sourcesQuery } from './api.ts';
import { some } from './kind-words.ts';
import styles from './meaning.module.css';
import { MergePart } from './merge-part.tsx';

interface TwinDialogProps {
  study: string;
  theme: Theme;
  twin: Theme;
  close: Twin;
  isDismissing: boolean;
  onDismiss: () => void;
  onMerge: () => void;
  onClose: () => void;
}

/** Two themes side by side: what either says, and the words that carry both. */
export function TwinDialog(props: TwinDialogProps) {
  const { study, theme, twin, close, isDismissing, onDismiss, onMerge, onClose } = props;
  const { data: own } = useQuery(codingsQuery(study, theme.id));
  const { data: others } = useQuery(codingsQuery(study, twin.id));
  const { data: sources } = useQuery(sourcesQuery(study));
  const both =
    own &&
    others &&
    passagesOf(own).filter(({ codings: [{ source, start, end }] }) =>
      others.some((other) => other.source === source && other.start < end && start < other.end),
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={780}
      title="Two themes, or one?"
      subtitle={`${some(close.shared, 'passage')} carry both`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button deed="theme.dismiss-twin" busy={isDismissing} onClick={onDismiss}>
            They are two things
          </Button>
          <Button deed="theme.merge" look="primary" onClick={onMerge}>
            Merge…
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <MergePart theme={theme} says={some(close.of, 'passage')} />
        <MergePart theme={twin} says={some(close.ofTwin, 'passage')} />
      </div>
      <h3 className={styles.both}>Words that carry both</h3>
      {!both && <Waiting label="Reading the passages…" lines={3} lineHeight={40} />}
      <ul className={styles.shared}>
        {both?.map(({ key, codings: [coding] }) => (
          <li key={key}>
            <p>“{coding.text}”</p>
            <small>{sources?.find(({ id }) => id === coding.source)?.title}</small>
          </li>
        ))}
      </ul>
      <p className="sub">
        “They are two things” is kept in the journal and not asked again; write down how to tell them apart
        under Distinguish from.
      </p>
    </Dialog>
  );
}

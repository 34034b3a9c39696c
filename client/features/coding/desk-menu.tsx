import { keyLabel } from '#client/lib/shortcuts.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { READING_SIZES } from './use-reading-size.ts';

interface DeskMenuProps {
  size: number;
  onSize: (size: number) => void;
  onFind: () => void;
  /** Undefined where no words are selected. */
  onCopy: (() => void) | undefined;
  /** Undefined where the text is no reading. */
  onPropose: (() => void) | undefined;
  onCorrect: () => void;
  onHistory: () => void;
}

/** What else can be done with the text of a source. */
export function DeskMenu(props: DeskMenuProps) {
  const { size, onSize, onFind, onCopy, onPropose, onCorrect, onHistory } = props;
  return (
    <Menu
      align="end"
      trigger={<IconButton icon="dots" label="This text" />}
      groups={[
        [
          { label: 'Find in this text', keys: '/', onSelect: onFind },
          {
            label: 'Copy the words with their place',
            keys: keyLabel('mod+shift+y'),
            heldBack: onCopy ? undefined : 'select words first',
            onSelect: () => onCopy?.(),
          },
        ],
        [
          ...(onPropose
            ? [{ deed: 'codebook.begin', label: 'Propose themes from this report', onSelect: onPropose }]
            : []),
          { deed: 'text.correct', label: 'Correct the text…', onSelect: onCorrect },
          { label: 'What happened here', onSelect: onHistory },
        ],
        READING_SIZES.map((one) => ({
          label: `Words at ${one} pixels`,
          isCurrent: one === size,
          onSelect: () => onSize(one),
        })),
      ]}
    />
  );
}

import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import type { CheckFault, CheckItemView } from '#shared/member-check/check-view.ts';
import { readingHints } from '#shared/member-check/reading.ts';
import { BasisLinks, type BasisWay } from './basis-links.tsx';
import { FaultNotes } from './fault-notes.tsx';
import styles from './sheet.module.css';
import type { CheckDeeds } from './use-check-deeds.ts';

interface ItemRowProps {
  item: CheckItemView;
  /** Its place, from 1. */
  number: number;
  isCurrent: boolean;
  faults: readonly CheckFault[];
  ways: readonly BasisWay[];
  deeds: CheckDeeds;
  /** Moves it by one; undefined where it cannot go further. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

const KINDS = {
  statement: 'Is it right?',
  happened: 'Did it happen?',
  added: 'Is it right? Our own sentence',
};

/** A sentence of a draft: its words, what it rests on, what makes it hard to read, and what stands against it. */
export function ItemRow({ item, number, isCurrent, faults, ways, deeds, onUp, onDown }: ItemRowProps) {
  const hints = readingHints(item.statement);
  return (
    <li
      className={styles.item}
      data-key={item.id}
      tabIndex={-1}
      data-current={isCurrent || undefined}
      aria-current={isCurrent || undefined}
    >
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <SavedField
          label={`Sentence ${number}`}
          hidesLabel
          rows={1}
          value={item.statement}
          mayBeEmpty={false}
          maxLength={400}
          onSave={(statement) => deeds.changeItem.run({ item, changes: { statement } })}
        />
        <p className={styles.why}>
          <span>{KINDS[item.kind]}</span>
          {item.about && (
            <b>
              <KindShape kind={item.about.kind} size={10} isNamed /> {item.about.title}
            </b>
          )}
          <BasisLinks ways={ways} of={`sentence ${number}`} />
        </p>
        {hints.length > 0 && <p className={styles.hint}>{hints.join(' ')}</p>}
        <FaultNotes faults={faults} />
      </div>
      <div className={styles.deeds}>
        <IconButton
          icon="up"
          size="small"
          label={`Move sentence ${number} up`}
          disabled={!onUp}
          onClick={onUp}
        />
        <IconButton
          icon="down"
          size="small"
          label={`Move sentence ${number} down`}
          disabled={!onDown}
          onClick={onDown}
        />
        <Button
          small
          look="quiet"
          aria-label={`Take off sentence ${number}`}
          onClick={() => deeds.removeItem.run(item)}
        >
          Take off
        </Button>
      </div>
    </li>
  );
}

import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import type { SheetLineView } from '#shared/api/sheet.ts';
import { LineNotes } from './line-notes.tsx';
import { OutcomeTicks } from './outcome-ticks.tsx';
import styles from './sheet.module.css';
import { unreasoned } from './sheet-words.ts';
import type { SheetDeeds } from './use-sheet-deeds.ts';

interface SheetLineProps {
  line: SheetLineView;
  /** Its place among those on the sheet, from 1. */
  number: number;
  isCurrent: boolean;
  /** While another is carried over it: where that would come to stand. */
  isLanding: boolean;
  evidence: Place | undefined;
  deeds: SheetDeeds;
  /** Moves it by so many places; undefined where it cannot go further. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** A question of the sheet: its words, why it is there, and what became of it. */
export function SheetLine(props: SheetLineProps) {
  const { line, number, isCurrent, isLanding, evidence, deeds, onUp, onDown } = props;
  const [isNoting, setNoting] = useState(false);
  const change = (changes: Parameters<typeof deeds.change.run>[0]['changes']) =>
    deeds.change.run({ line, changes });
  const title = line.theme?.title ?? '';
  return (
    <li
      className={styles.line}
      data-key={line.key}
      tabIndex={-1}
      data-current={isCurrent || undefined}
      data-landing={isLanding || undefined}
      data-outcome={line.outcome ?? undefined}
      aria-current={isCurrent || undefined}
    >
      <span className={styles.number} draggable title="Drag to move">
        {number}
      </span>
      <div className={styles.words}>
        <SavedField
          label={`Question ${number}`}
          hidesLabel
          rows={1}
          value={line.question}
          mayBeEmpty={false}
          maxLength={2000}
          onSave={(question) => change({ question })}
        />
        <p className={styles.why} data-kind={line.theme?.kind ?? 'unsorted'}>
          {line.theme && <KindShape kind={line.theme.kind} size={10} isNamed />}
          {title !== '' && <b>{title}</b>}
          <span>{line.why || unreasoned(line.reason)}</span>
          {evidence && <PlaceLink place={evidence}>Evidence</PlaceLink>}
        </p>
        {line.shows && (
          <p className={styles.shows}>
            {line.shows.avoided !== '' && (
              <span>
                <b>Avoided if</b> {line.shows.avoided}
              </span>
            )}
            {line.shows.overcome !== '' && (
              <span>
                <b>Overcome if</b> {line.shows.overcome}
              </span>
            )}
          </p>
        )}
        <LineNotes line={line} deeds={deeds} isNoting={isNoting} />
      </div>
      <div className={styles.deeds}>
        <OutcomeTicks line={line} onRecord={(outcome) => deeds.record.run({ line, outcome })} />
        <div className={styles.small}>
          <IconButton
            icon="up"
            size="small"
            label={`Move question ${number} up`}
            disabled={!onUp}
            onClick={onUp}
          />
          <IconButton
            icon="down"
            size="small"
            label={`Move question ${number} down`}
            disabled={!onDown}
            onClick={onDown}
          />
          <Button small look="quiet" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>
            Note
          </Button>
          {line.reason === 'own' ? (
            <Button small look="quiet" onClick={() => deeds.remove.run(line)}>
              Remove
            </Button>
          ) : (
            <Button small look="quiet" onClick={() => change({ on: false })}>
              Leave out
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

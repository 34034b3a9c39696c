import { useState } from 'react';
import { SearchPicker } from '#client/ui/search-picker.tsx';
import type { Audience } from '#shared/quote/clearing.ts';
import { PIECE_NAMES, PieceName, pieceLine, pieceWords } from '#shared/report/piece.ts';
import { settingsOf } from '#shared/report/settings.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { PieceThings } from './api.ts';
import styles from './piece-picker.module.css';
import { NONE_YET, NOUNS, thingsFor } from './piece-things.tsx';

interface PiecePickerProps {
  study: Pick<StudyView, 'areas'>;
  things: PieceThings | undefined;
  /** Who will read the report. */
  audience: Audience;
  /** Where it opens, in pixels of the box around it. */
  at: { left: number; top: number; isAbove: boolean };
  onPick: (line: string) => void;
  onClose: () => void;
}

/** What must be named before a piece can stand. */
const askedOf = (name: PieceName) =>
  settingsOf(name).find(({ isRequired, of, options }) => isRequired && (of !== null || options !== null));

const entries = PIECE_NAMES.map((name) => ({ id: name, title: pieceWords[name] }));
const firstUpper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Chooses a live piece, and then what it is about. */
export function PiecePicker({ study, things, audience, at, onPick, onClose }: PiecePickerProps) {
  const [name, setName] = useState<PieceName>();
  const asked = name && askedOf(name);
  const place = {
    left: at.left,
    ...(at.isAbove ? { bottom: at.top } : { top: at.top }),
  };
  return (
    <div className={styles.place} style={place}>
      {name && asked ? (
        <SearchPicker
          key={name}
          label={`${pieceWords[name]}: ${asked.label.toLowerCase()}`}
          placeholder={`${asked.label}…`}
          noun={asked.of ? NOUNS[asked.of] : 'choices'}
          width={460}
          items={
            asked.options
              ? asked.options.map((one) => ({ id: one, title: firstUpper(one) }))
              : asked.of && things
                ? thingsFor(asked.of, study, things, audience)
                : []
          }
          emptyWords={
            things
              ? (asked.of && NONE_YET[asked.of]) || `No ${asked.of ? NOUNS[asked.of] : 'choices'} yet`
              : 'Reading…'
          }
          onPick={(id) => onPick(pieceLine(name, { [asked.key]: id }))}
          onClose={onClose}
        />
      ) : (
        <SearchPicker
          label="Insert a piece"
          placeholder="Insert a piece…"
          noun="pieces"
          items={entries}
          onPick={(id) => {
            const picked = PieceName.parse(id);
            if (askedOf(picked)) setName(picked);
            else onPick(pieceLine(picked, {}));
          }}
          onClose={onClose}
        />
      )}
    </div>
  );
}

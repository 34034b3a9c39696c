import { memo, type Ref, useEffect, useState } from 'react';
import type { Ink } from './ink.ts';
import styles from './transcript.module.css';
import { TurnGroup } from './turn-group.tsx';

interface TranscriptProps {
  ink: Ink;
  /** How many of its groups of turns are drawn, from the first. */
  shown: number;
  /** Whether all of the text is there. */
  isWhole: boolean;
  onDrawn: () => void;
  ref: Ref<HTMLDivElement>;
}

const refuse = (event: Event) => event.preventDefault();

/**
 * The words, to be read and selected: a text with a caret of its own that cannot be written in. Whatever an
 * input method leaves in it all the same is taken out by drawing it anew.
 */
export const Transcript = memo(function Transcript(props: TranscriptProps) {
  const { ink, shown, isWhole, onDrawn, ref } = props;
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const [drawing, setDrawing] = useState(0);
  useEffect(() => {
    if (!place) return;
    const anew = () => setDrawing((before) => before + 1);
    place.addEventListener('beforeinput', refuse);
    place.addEventListener('drop', refuse);
    place.addEventListener('dragstart', refuse);
    place.addEventListener('compositionend', anew);
    return () => {
      place.removeEventListener('beforeinput', refuse);
      place.removeEventListener('drop', refuse);
      place.removeEventListener('dragstart', refuse);
      place.removeEventListener('compositionend', anew);
    };
  }, [place]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element holds marked words and a caret that only reads.
    <div
      key={drawing}
      ref={(element) => {
        setPlace(element);
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={styles.text}
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label="Transcript"
      aria-busy={!isWhole}
      tabIndex={0}
      spellCheck={false}
    >
      {Array.from({ length: shown }, (_, at) => (
        <TurnGroup key={ink.group(at)[0]?.id} ink={ink} at={at} onDrawn={onDrawn} />
      ))}
    </div>
  );
});

import { type ReactNode, useId, useState } from 'react';

interface WordsFieldProps {
  label: string;
  /** Whether the label stands above the field; else it is spoken only. */
  isLabelled?: boolean;
  value: string;
  onWords: (words: string) => void;
  onLeave?: () => void;
  /** Where the words are: “kept”, “with the team”. */
  fate?: ReactNode;
  hint?: string;
  most: number;
  isFocused?: boolean;
  isReadOnly?: boolean;
}

/** A field for some sentences, as high as what stands in it. */
export function WordsField(props: WordsFieldProps) {
  const { label, isLabelled = false, value, onWords, onLeave, fate, hint, most } = props;
  const { isFocused = false, isReadOnly = false } = props;
  const id = useId();
  // While somebody writes, nothing that comes in from elsewhere moves the words under their fingers.
  const [own, setOwn] = useState<string | null>(null);
  return (
    <div className="words">
      <label htmlFor={id} className={isLabelled ? undefined : 'vh'}>
        {label}
      </label>
      <div className="box">
        <textarea
          id={id}
          rows={1}
          value={own ?? value}
          maxLength={most}
          placeholder={hint}
          readOnly={isReadOnly}
          // biome-ignore lint/a11y/noAutofocus: it was opened by whoever is to write in it.
          autoFocus={isFocused}
          onFocus={() => setOwn(value)}
          onChange={({ target }) => {
            setOwn(target.value);
            onWords(target.value);
          }}
          onBlur={() => {
            setOwn(null);
            onLeave?.();
          }}
        />
        {fate !== undefined && fate !== null && <small>{fate}</small>}
      </div>
    </div>
  );
}

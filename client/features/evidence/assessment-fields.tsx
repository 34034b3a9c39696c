import { type KeyboardEvent, type Ref, useId } from 'react';
import type { ExcerptView } from '#shared/api/analysis.ts';
import { restingOn } from '#shared/assessment/draft.ts';
import { ExcerptTicks } from './excerpt-ticks.tsx';
import { SentenceCites } from './sentence-cites.tsx';
import type { Assessing } from './use-assessing.ts';

interface AssessmentFieldsProps {
  assessing: Assessing;
  /** What it may rest on. */
  excerpts: readonly ExcerptView[];
  /** Prominence is for what is present. */
  canRate: boolean;
  /** Takes the focus as soon as it is there. */
  autoFocus?: boolean;
  textRef?: Ref<HTMLTextAreaElement>;
  onTextKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

const ratings = [
  { value: 1, label: '1 touched on' },
  { value: 2, label: '2 clear' },
  { value: 3, label: '3 stands out' },
  { value: null, label: 'not rated' },
];
const askedWords = [
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
  { value: 'unknown', label: 'not known' },
] as const;

/** What an assessment says: the words, how prominent, whether it was asked about, and what it rests on. */
export function AssessmentFields(props: AssessmentFieldsProps) {
  const { assessing, excerpts, canRate, autoFocus = false, textRef, onTextKey } = props;
  const { draft, write, here } = assessing;
  const name = useId();
  return (
    <>
      <label>
        What was said of it here
        <textarea
          ref={textRef}
          rows={5}
          value={draft.text}
          // biome-ignore lint/a11y/noAutofocus: it was opened to be written in.
          autoFocus={autoFocus}
          onKeyDown={onTextKey}
          onChange={(event) => write({ ...draft, text: event.currentTarget.value })}
        />
      </label>
      {canRate && (
        <fieldset>
          <legend>Prominence</legend>
          {ratings.map(({ value, label }) => (
            <label key={label}>
              <input
                type="radio"
                name={`${name} prominence`}
                checked={draft.prominence === value}
                onChange={() => write({ ...draft, prominence: value })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Was it asked about?</legend>
        {askedWords.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={`${name} asked`}
              checked={draft.asked === value}
              onChange={() => write({ ...draft, asked: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <ExcerptTicks
        legend="It rests on"
        excerpts={excerpts}
        named={draft.excerpts}
        onName={(named) => write(restingOn(draft, named, here))}
        behind={(codings) => <SentenceCites draft={draft} codings={codings} onWrite={write} />}
      />
    </>
  );
}

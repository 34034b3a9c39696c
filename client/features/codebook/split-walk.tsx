import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import {
  type Choices,
  nextOpen,
  type Passage,
  partsOf,
  placedIn,
  withChoice,
} from '#shared/codebook/split-draft.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { inContext } from './in-context.ts';
import { some } from './kind-words.ts';
import styles from './split.module.css';
import { useSplitKeys } from './use-split-keys.ts';

/** A part as the walk offers it. */
export interface WalkPart {
  key: string;
  title: string;
}

interface SplitWalkProps {
  passages: readonly Passage[];
  parts: readonly WalkPart[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
  /** “Millhaven coordinator · Millhaven · October · MS”. */
  from: (coding: Coding) => string;
  deskPlace: (coding: Coding) => Place;
}

/** The passages of a theme one by one, each to be put to one part or several. */
export function SplitWalk({ passages, parts, choices, onChoose, from, deskPlace }: SplitWalkProps) {
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, passages.length - 1);
  const passage = passages[at];
  const { placed } = placedIn(choices, passages);
  const go = (to: number) => setWanted(Math.max(0, Math.min(to, passages.length - 1)));
  const choose = (part: WalkPart | undefined) =>
    part && passage && onChoose(withChoice(choices, passage.key, part.key));
  const next = () => {
    const to = nextOpen(choices, passages, at);
    if (to !== undefined) setWanted(to);
  };
  useSplitKeys({ onChoose: (part) => choose(parts[part]), onStep: (by) => go(at + by), onNext: next });
  if (!passage) return <p className={styles.none}>No passage carries this theme.</p>;
  const [coding] = passage.codings;
  const chosen = partsOf(choices, passage.key);
  const { before, after } = inContext(coding);
  return (
    <section className={styles.walk} aria-label="Passages">
      <header>
        <h2>
          Passage {at + 1} of {passages.length}
        </h2>
        <span role="status">
          {placed === passages.length
            ? 'every one has a part'
            : `${placed} of ${some(passages.length, 'passage')} placed`}
        </span>
        <Button
          small
          look="quiet"
          icon="left"
          onClick={() => go(at - 1)}
          heldBack={at === 0 ? 'this is the first' : undefined}
        >
          Previous
        </Button>
        <Button
          small
          look="quiet"
          onClick={() => go(at + 1)}
          heldBack={at === passages.length - 1 ? 'this is the last' : undefined}
        >
          Next
        </Button>
      </header>
      <ol className={styles.dots} aria-label="All passages">
        {passages.map(({ key }, to) => (
          <li key={key}>
            <button
              type="button"
              aria-label={`Passage ${to + 1}, ${partsOf(choices, key).length > 0 ? 'placed' : 'not placed'}`}
              aria-current={to === at || undefined}
              data-placed={partsOf(choices, key).length > 0 ? '' : undefined}
              onClick={() => setWanted(to)}
            />
          </li>
        ))}
      </ol>
      <blockquote>
        <p aria-live="polite">
          <span>{before}</span>
          {coding.text}
          <span>{after}</span>
        </p>
        <footer>
          <PlaceLink place={deskPlace(coding)}>Read on</PlaceLink> {from(coding)}
        </footer>
      </blockquote>
      <fieldset className={styles.choices}>
        <legend>It belongs to</legend>
        {parts.map((part, number) => (
          <button
            key={part.key}
            type="button"
            aria-pressed={chosen.includes(part.key)}
            onClick={() => choose(part)}
          >
            {number < 9 && <Kbd>{`${number + 1}`}</Kbd>}
            <span className="clip">{part.title.trim() || `Part ${number + 1}, not named yet`}</span>
          </button>
        ))}
      </fieldset>
      <p className={styles.keys}>
        <Kbd>1</Kbd>–<Kbd>{`${Math.min(9, parts.length)}`}</Kbd> puts it to a part, again takes it off; it may
        go to several. <Kbd>←</Kbd> <Kbd>→</Kbd> move, <Kbd>Enter</Kbd> goes to the next without a part.
      </p>
    </section>
  );
}

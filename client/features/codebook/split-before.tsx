import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { type Passage, placedIn, splitHeld, splitOf, WHOLE } from '#shared/codebook/split-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './split.module.css';
import { SplitDialog } from './split-dialog.tsx';
import { SplitHead } from './split-head.tsx';
import { SplitParts } from './split-parts.tsx';
import type { SplitScreenProps } from './split-screen.tsx';
import { SplitWalk } from './split-walk.tsx';
import { useSplitDeeds } from './use-split-deeds.ts';
import { useSplitDraft } from './use-split-draft.ts';

interface SplitBeforeProps extends SplitScreenProps {
  theme: Theme;
  passages: readonly Passage[];
}

/** A split that is being prepared: parts at the left, passages one by one beside them. */
export function SplitBefore({
  study,
  theme,
  passages,
  codebook,
  areas,
  waves,
  from,
  places,
}: SplitBeforeProps) {
  const { draft, write, discard } = useSplitDraft(theme.id);
  const [isAsking, setAsking] = useState(false);
  const deeds = useSplitDeeds(study, theme, () => {
    setAsking(false);
    discard();
  });
  const { placed, of } = placedIn(draft.choices, passages);
  const held = splitHeld(draft, theme, codebook.themes);
  const open = passages.length - placed;
  return (
    <>
      <SplitHead
        theme={theme}
        says="Nothing changes until you split; what you choose is kept in this browser."
        places={places}
      >
        <Button deed="theme.split" look="primary" heldBack={held} onClick={() => setAsking(true)}>
          {open === 0 ? 'Split…' : `Split with ${placed} of ${passages.length} placed…`}
        </Button>
      </SplitHead>
      <div className={styles.columns}>
        <SplitParts theme={theme} themes={codebook.themes} draft={draft} onWrite={write} countOf={of} />
        <SplitWalk
          passages={passages}
          parts={[...(draft.keep ? [{ key: WHOLE, title: theme.title }] : []), ...draft.parts]}
          choices={draft.choices}
          onChoose={(choices) => write({ ...draft, choices })}
          from={from}
          deskPlace={places.coding}
        />
      </div>
      {isAsking && (
        <SplitDialog
          study={study}
          theme={theme}
          split={splitOf(draft, theme, passages)}
          open={open}
          areas={areas}
          waves={waves}
          deed={deeds.split}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

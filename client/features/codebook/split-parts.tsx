import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { type DraftPart, partRefused, type SplitDraft, WHOLE } from '#shared/codebook/split-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';
import styles from './split.module.css';

/** A server takes no more at once. */
const MOST = 20;

interface SplitPartsProps {
  theme: Theme;
  themes: readonly Theme[];
  draft: SplitDraft;
  onWrite: (draft: SplitDraft) => void;
  countOf: (part: string) => number;
}

/** What a theme is split into: titles and definitions of the parts, and whether the whole goes on as one of them. */
export function SplitParts({ theme, themes, draft, onWrite, countOf }: SplitPartsProps) {
  const put = (key: string, change: Partial<DraftPart>) =>
    onWrite({
      ...draft,
      parts: draft.parts.map((part) => (part.key === key ? { ...part, ...change } : part)),
    });
  const first = draft.keep ? 2 : 1;
  return (
    <section className={`scroll ${styles.parts}`} aria-label="Parts">
      <Checkbox isOn={draft.keep} onChange={(keep) => onWrite({ ...draft, keep })}>
        {`Keep “${theme.title}” as one of the parts`}
      </Checkbox>
      {draft.keep && (
        <p className={styles.kept}>
          <b className={styles.number}>1</b> {theme.title} <span>{some(countOf(WHOLE), 'passage')}</span>
        </p>
      )}
      {draft.parts.map((part, at) => (
        <fieldset key={part.key} className={styles.part}>
          <legend>
            <b className={styles.number}>{at + first}</b> {some(countOf(part.key), 'passage')}
          </legend>
          <TextField
            label={`Title of part ${at + first}`}
            value={part.title}
            onChange={(title) => put(part.key, { title })}
            maxLength={120}
            error={partRefused(draft, part, theme, themes)}
          />
          <TextArea
            label="Definition (may follow later)"
            rows={2}
            isSerif
            value={part.definition}
            onChange={(definition) => put(part.key, { definition })}
          />
          {draft.parts.length > (draft.keep ? 1 : 2) && (
            <span className={styles.off}>
              <IconButton
                icon="trash"
                size="small"
                label={`Leave out part ${at + first}`}
                onClick={() =>
                  onWrite({
                    ...draft,
                    parts: draft.parts.filter(({ key }) => key !== part.key),
                    choices: Object.fromEntries(
                      Object.entries(draft.choices).flatMap(([passage, chosen]) => {
                        const left = chosen.filter((key) => key !== part.key);
                        return left.length === 0 ? [] : [[passage, left]];
                      }),
                    ),
                  })
                }
              />
            </span>
          )}
        </fieldset>
      ))}
      <Button
        small
        icon="plus"
        heldBack={draft.parts.length >= MOST ? `${MOST} at most` : undefined}
        onClick={() => {
          const key = `${Math.max(0, ...draft.parts.map((part) => Number(part.key))) + 1}`;
          onWrite({ ...draft, parts: [...draft.parts, { key, title: '', definition: '' }] });
        }}
      >
        Another part
      </Button>
    </section>
  );
}

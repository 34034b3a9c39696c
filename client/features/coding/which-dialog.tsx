import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Coding } from '#shared/coding/coding.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { stanceWords } from './stance.ts';
import type { Asked } from './use-desk.ts';
import styles from './which-dialog.module.css';

interface WhichDialogProps {
  asked: Asked | undefined;
  themeOf: ReadonlyMap<string, Theme>;
  onAnswer: (coding: Coding) => void;
  onClose: () => void;
}

/** Asks which of several codings on the same words is meant; arrows, Tab or its digit choose. */
export function WhichDialog({ asked, themeOf, onAnswer, onClose }: WhichDialogProps) {
  const among = asked?.among ?? [];
  const deed = asked?.stance ? `is ${stanceWords(asked.stance)}` : 'is to be removed';
  return (
    <Dialog isOpen={asked !== undefined} onClose={onClose} title={`Which theme ${deed}?`} width={420}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits are a short way to the buttons inside. */}
      <div
        className={styles.list}
        onKeyDown={(event) => {
          const coding = /^[1-9]$/.test(event.key) ? among[Number(event.key) - 1] : undefined;
          if (coding) onAnswer(coding);
        }}
      >
        {among.map((coding, at) => {
          const theme = themeOf.get(coding.theme);
          return (
            <Button
              key={coding.id}
              full
              {...(at < 9 && { keys: String(at + 1) })}
              data-autofocus={at === 0 || undefined}
              onClick={() => onAnswer(coding)}
            >
              <KindShape kind={theme?.kind ?? null} />
              <span className={styles.words}>
                {theme?.title}
                <span className={styles.said}>{coding.text}</span>
              </span>
            </Button>
          );
        })}
      </div>
    </Dialog>
  );
}

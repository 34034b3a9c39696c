import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import type { Which } from './use-which.ts';
import styles from './which-dialog.module.css';

interface WhichDialogProps {
  which: Which;
  themeOf: ReadonlyMap<string, Theme>;
}

/** Asks which of several codings on the same words is meant; arrows, Tab or its digit choose. */
export function WhichDialog({ which, themeOf }: WhichDialogProps) {
  const { asked, answer, forget } = which;
  const among = asked?.among ?? [];
  return (
    <Dialog isOpen={asked !== undefined} onClose={forget} title={asked?.question ?? ''} width={420}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits are a short way to the buttons inside. */}
      <div
        className={styles.list}
        onKeyDown={(event) => {
          const coding = /^[1-9]$/.test(event.key) ? among[Number(event.key) - 1] : undefined;
          if (coding) answer(coding);
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
              onClick={() => answer(coding)}
            >
              <KindShape kind={theme?.kind ?? null} tint={theme?.tint ?? null} />
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

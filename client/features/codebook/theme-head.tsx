import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { kindKey } from '#shared/codebook/tree.ts';
import { titleTaken } from '#shared/theme/taken.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { CodebookPlaces } from './codebook-places.ts';
import styles from './form.module.css';
import { kindWords } from './kind-words.ts';
import { RenameField } from './rename-field.tsx';
import { TintMenu } from './tint-menu.tsx';
import type { Codebook } from './use-codebook.ts';
import { useThemeChange } from './use-theme-deeds.ts';

interface ThemeHeadProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  places: CodebookPlaces;
  onMove: () => void;
  onMerge: () => void;
  onRetire: () => void;
}

/** Where a theme stands, its title, and what can be done with it. */
export function ThemeHead({ study, theme, codebook, places, onMove, onMerge, onRetire }: ThemeHeadProps) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = useThemeChange(study);
  const titleOf = (list: readonly { id: string; title: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.title;
  return (
    <>
      <header className={styles.head}>
        <div className={styles.names}>
          <p className={styles.eyebrow}>
            {[
              kindWords[kindKey(theme.kind)],
              titleOf(codebook.groups, theme.group),
              titleOf(codebook.themes, theme.parent),
            ]
              .filter((words) => words !== undefined)
              .join(' · ')}
          </p>
          <div className={styles.title}>
            <TintMenu study={study} theme={theme} />
            <h2>
              {isRenaming ? (
                <RenameField
                  label={`Title of ${theme.title}`}
                  title={theme.title}
                  refuse={(title) => titleTaken(codebook.themes, theme, title, theme.id)}
                  onSave={(title) => rename.run({ theme, changes: { title } })}
                  onClose={() => setRenaming(false)}
                />
              ) : (
                theme.title
              )}
            </h2>
          </div>
        </div>
        <div className={styles.deeds}>
          {!theme.retired && (
            <>
              <Button deed="theme.move" small onClick={onMove}>
                Move
              </Button>
              <Button deed="theme.merge" small onClick={onMerge}>
                Merge
              </Button>
              <ButtonLink deed="theme.split" small place={places.split(theme.id)}>
                Split
              </ButtonLink>
            </>
          )}
          <Menu
            align="end"
            trigger={
              <Button small opens>
                More
              </Button>
            }
            groups={[
              theme.retired
                ? []
                : [
                    {
                      deed: 'theme.change',
                      label: 'Rename',
                      keys: 'F2 in the tree',
                      onSelect: () => setRenaming(true),
                    },
                  ],
              [
                {
                  deed: 'theme.change',
                  label: theme.retired ? 'Bring back…' : 'Retire…',
                  onSelect: onRetire,
                },
              ],
            ]}
          />
        </div>
      </header>
      {rename.error && <ErrorNote what={rename.error.message} help={rename.error.help} />}
    </>
  );
}

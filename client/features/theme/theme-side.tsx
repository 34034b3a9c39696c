import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { shortDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { everyArea } from '#shared/analysis/scope.ts';
import type { StoryView } from '#shared/api/analysis.ts';
import type { Memo } from '#shared/memo/memo.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import { basisWords, linkAreas, linkGroups } from './link-groups.ts';
import styles from './theme-side.module.css';

interface ThemeSideProps {
  study: string;
  story: StoryView;
  areas: readonly { id: string; name: string }[];
  themes: readonly Theme[];
  groups: readonly Group[];
  memos: readonly Memo[];
  coderName: (coder: string) => string;
  themeWord: (theme: string) => string;
  /** Makes a link; nothing for a theme that is retired. */
  linking: ReactNode;
}

/** What the theme means, what it hangs together with, what lies near it, and what was noted of it. */
export function ThemeSide(props: ThemeSideProps) {
  const { study, story, areas, themes, groups, memos, coderName, themeWord, linking } = props;
  const { theme, near } = story;
  // Beside the quotes it is always open; where there is no room beside them it stands folded above.
  const [isOpen, setOpen] = useState(false);
  const linked = linkGroups(story.links, [theme.id, ...(theme.group === null ? [] : [theme.group])]);
  const named = (id: string) => {
    const other = themes.find((one) => one.id === id);
    const group = groups.find((one) => one.id === id);
    return (
      <>
        <KindShape kind={other?.kind ?? group?.kind ?? null} size={10} isNamed />
        {other ? (
          <Link to="/studies/$study/themes/$theme" params={{ study, theme: themeWord(other.id) }}>
            {other.title}
          </Link>
        ) : (
          <b>{group?.title ?? 'a theme that is gone'}</b>
        )}
      </>
    );
  };
  return (
    <aside className={styles.side} aria-label="Definition and links" data-open={isOpen || undefined}>
      <p className={styles.fold}>
        <Button look="quiet" small opens aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Definition and links
        </Button>
      </p>
      <section className={styles.part}>
        <h2>What it means</h2>
        <p className={styles.definition}>{theme.definition || 'No definition yet.'}</p>
        <dl>
          {theme.useWhen !== '' && (
            <>
              <dt>Use when</dt>
              <dd>{theme.useWhen}</dd>
            </>
          )}
          {theme.notWhen !== '' && (
            <>
              <dt>Not when</dt>
              <dd>{theme.notWhen}</dd>
            </>
          )}
          {theme.distinguishFrom.length > 0 && <dt>Unlike</dt>}
          {theme.distinguishFrom.map(({ theme: twin, note }) => (
            <dd key={twin} className={styles.unlike}>
              {named(twin)}
              <span className={styles.detail}>{note}</span>
            </dd>
          ))}
        </dl>
      </section>
      {linked.length === 0 && (
        <section className={styles.part}>
          <h2>Links</h2>
          <p>Nothing linked yet.</p>
          {linking}
        </section>
      )}
      {linked.map(({ title, items }) => (
        <section key={title} className={styles.part}>
          <h2>{title}</h2>
          <ul>
            {items.map(({ link, other }) => {
              const where = linkAreas(link.areas, areas, everyArea);
              return (
                <li key={link.id}>
                  {named(other)}
                  {where !== '' && <span className={styles.detail}>{where}</span>}
                  <span className={styles.detail}>{basisWords(link)}</span>
                  {link.note !== '' && <span className={styles.detail}>{link.note}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {linked.length > 0 && linking && <div className={styles.linking}>{linking}</div>}
      {near.length > 0 && (
        <section className={styles.part}>
          <h2>Near it</h2>
          <ul>
            {near.slice(0, 5).map(({ theme: twin, shared, of }) => (
              <li key={twin}>
                {named(twin)}
                <span className={styles.detail}>
                  same passages, {shared} of {of}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {memos.length > 0 && (
        <section className={styles.part}>
          <h2>Memos</h2>
          <ul className={styles.memos}>
            {memos.map(({ id, body, author, createdAt }) => (
              <li key={id}>
                <p>{body}</p>
                <span className={styles.detail}>
                  {coderName(author)}, {shortDay(createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

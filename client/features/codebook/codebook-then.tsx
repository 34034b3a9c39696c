import { Fragment } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { MEANING_FIELDS, meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { ThemeThen, CodebookThen as Then } from '#shared/codebook/then.ts';
import { KIND_KEYS } from '#shared/codebook/tree.ts';
import { kindOf, kindsWords, some } from './kind-words.ts';
import styles from './versions.module.css';

interface CodebookThenProps {
  then: Then;
}

/** The codebook as it was, to be read and printed: never to be changed. */
export function CodebookThen({ then }: CodebookThenProps) {
  const titleOf = (id: string) => then.themes.find((theme) => theme.id === id)?.title ?? '';
  const inUse = then.themes.filter(({ retired }) => !retired);
  const retired = then.themes.filter((theme) => theme.retired);
  const entry = (theme: ThemeThen) => (
    <article key={theme.id} className={styles.theme} data-below={theme.parent === null ? undefined : ''}>
      <h3>
        <KindShape kind={theme.kind} />
        {theme.title}
        {theme.parent !== null && <small>under {titleOf(theme.parent)}</small>}
        {theme.mergedInto !== null && <small>merged into {titleOf(theme.mergedInto)}</small>}
      </h3>
      <dl>
        {MEANING_FIELDS.map(
          (field) =>
            theme[field] !== '' && (
              <div key={field}>
                <dt>{meaningFieldWords[field]}</dt>
                <dd>{theme[field]}</dd>
              </div>
            ),
        )}
        {theme.distinguishFrom.length > 0 && (
          <div>
            <dt>Distinguish from</dt>
            <dd>
              {theme.distinguishFrom
                .map(({ theme: twin, note }) => [titleOf(twin), note].filter(Boolean).join(': '))
                .join('; ')}
            </dd>
          </div>
        )}
        {theme.example !== '' && (
          <div>
            <dt>Example</dt>
            <dd>{theme.example}</dd>
          </div>
        )}
      </dl>
      {MEANING_FIELDS.every((field) => theme[field] === '') && (
        <p className={styles.none}>Nothing was written yet.</p>
      )}
    </article>
  );
  return (
    <div className={styles.then}>
      <p className="sub">
        {some(inUse.length, 'theme')} in use
        {retired.length > 0 && `, ${retired.length} retired`}. {then.notTold.join(' ')}
      </p>
      {KIND_KEYS.map((key) => {
        const kind = kindOf(key);
        const themes = inUse.filter((theme) => theme.kind === kind);
        if (themes.length === 0) return null;
        const groups = [
          null,
          ...new Set([
            ...then.groups.flatMap((group) => (group.kind === kind ? [group.title] : [])),
            ...themes.flatMap(({ group }) => group ?? []),
          ]),
        ];
        return (
          <section key={key} className={styles.kind}>
            <h2>
              <KindShape kind={kind} size={13} />
              {kindsWords[key]} <span>{themes.length}</span>
            </h2>
            {groups.map((group) => {
              const inside = themes.filter((theme) => theme.group === group);
              if (inside.length === 0) return null;
              return (
                <Fragment key={group ?? ''}>
                  {group !== null && <p className={styles.group}>{group}</p>}
                  {inside.map(entry)}
                </Fragment>
              );
            })}
          </section>
        );
      })}
      {retired.length > 0 && (
        <section className={styles.kind}>
          <h2>
            Retired <span>{retired.length}</span>
          </h2>
          {retired.map(entry)}
        </section>
      )}
    </div>
  );
}

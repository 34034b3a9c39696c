import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Link } from '#shared/link/link.ts';
import { relationOf, relationWords } from '#shared/link/relation.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { linksQuery } from './api.ts';
import styles from './form.module.css';
import { some } from './kind-words.ts';
import { LinkDialog } from './link-dialog.tsx';
import type { Codebook } from './use-codebook.ts';
import { useLinkDeeds } from './use-link-deeds.ts';

interface LinkListProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  onOpen: (theme: string) => void;
}

/** How a theme is said to hang together with others; somebody's account, never a proof. */
export function LinkList({ study, theme, codebook, areas, onOpen }: LinkListProps) {
  const may = useMay();
  const { data: links } = useQuery(linksQuery(study, theme.id));
  const [edited, setEdited] = useState<Link | 'new'>();
  const areaName = (id: string) => areas.find((area) => area.id === id)?.name ?? '';
  const say = useToast();
  const deeds = useLinkDeeds(study, () => setEdited(undefined));
  const endOf = (id: string) => {
    const other = codebook.themes.find((one) => one.id === id);
    return other ?? codebook.groups.find((group) => group.id === id);
  };
  const basisOf = ({ basis, areas, excerpts }: Link) =>
    [
      basis === 'participant' ? 'stated by participant' : 'drawn by researcher',
      ...areas.map(areaName),
      ...(excerpts.length > 0 ? [some(excerpts.length, 'excerpt')] : []),
    ].join(' · ');
  return (
    <section>
      <h3 className={styles.label}>
        Links
        {!theme.retired && (
          <Button deed="link.add" small look="quiet" icon="plus" onClick={() => setEdited('new')}>
            Add a link
          </Button>
        )}
      </h3>
      <ul className={styles['links-list']}>
        {links?.map((link) => {
          const other = endOf(link.from === theme.id ? link.to : link.from);
          const words = relationWords(relationOf(link, theme.id));
          const title = other?.title ?? 'something that is gone';
          const isTheme = other !== undefined && 'definition' in other;
          return (
            <li key={link.id}>
              <i>{words}</i>
              <span className={styles.twin}>
                {other && <KindShape kind={other.kind} />}
                {isTheme ? (
                  <button
                    type="button"
                    className={styles.open}
                    title={title}
                    onClick={() => onOpen(other.id)}
                  >
                    {title}
                  </button>
                ) : (
                  <span className="clip">{title} (group)</span>
                )}
              </span>
              <em title={link.note || undefined}>
                {theme.retired || !may('link.change') ? (
                  basisOf(link)
                ) : (
                  <button
                    type="button"
                    className={styles.basis}
                    aria-label={`Change the link: ${words} ${title}, ${basisOf(link)}`}
                    onClick={() => setEdited(link)}
                  >
                    {basisOf(link)}
                  </button>
                )}
              </em>
              <IconButton
                deed="link.remove"
                icon="close"
                size="small"
                label={`Remove the link: ${words} ${title}`}
                onClick={() => {
                  deeds.remove.run(link);
                  say({ title: `${words} ${title}`, detail: 'link removed', undoable: true });
                }}
              />
            </li>
          );
        })}
        {links?.length === 0 && (
          <li className={styles.none}>
            <span className={styles.wide}>
              {theme.retired
                ? 'Nothing linked.'
                : 'Nothing linked yet: what makes it possible, what endangers it, what answers it?'}
            </span>
          </li>
        )}
      </ul>
      {deeds.remove.error && <ErrorNote what={deeds.remove.error.message} help={deeds.remove.error.help} />}
      {edited && (
        <LinkDialog
          study={study}
          theme={theme}
          codebook={codebook}
          areas={areas}
          link={edited === 'new' ? undefined : edited}
          deeds={deeds}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}

import { useState } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { CollectionView } from '#shared/quote/collection.ts';
import styles from './collection.module.css';
import { NameDialog } from './name-dialog.tsx';
import type { useCollectionDeeds } from './use-collection-deeds.ts';

interface CollectionMenuProps {
  collections: readonly CollectionView[];
  collection: CollectionView;
  /** It is open in its order. */
  isOpen: boolean;
  deeds: ReturnType<typeof useCollectionDeeds>;
  onChoose: (collection: CollectionView) => void;
  onOpen: () => void;
  onBegin: () => void;
}

/** The name of the collection at hand; opens the others and what can be done with it. */
export function CollectionMenu(props: CollectionMenuProps) {
  const { collections, collection, isOpen, deeds, onChoose, onOpen, onBegin } = props;
  const [isRenaming, setRenaming] = useState(false);
  const { change, remove } = deeds;
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={styles.name}>
            <span className="vh">Collection: </span>
            <span>{collection.title}</span>
            <Icon name="down" />
          </button>
        }
        groups={[
          collections.map((one) => ({
            label: one.title,
            hint: `${one.items.length} inside${one.note === '' ? '' : ` · ${one.note}`}`,
            isCurrent: one.id === collection.id,
            onSelect: () => onChoose(one),
          })),
          [
            ...(isOpen ? [] : [{ label: 'Open in its order', onSelect: onOpen }]),
            { deed: 'collection.add', label: 'New collection…', onSelect: onBegin },
            { deed: 'collection.change', label: 'Rename…', onSelect: () => setRenaming(true) },
            {
              deed: 'collection.remove',
              label: 'Remove',
              hint: 'its quotes stay on the shelf',
              onSelect: () => remove.run(collection),
            },
          ],
        ]}
      />
      {isRenaming && (
        <NameDialog
          title="Rename the collection"
          label="Name"
          value={collection.title}
          deed="Rename"
          isBusy={change.isRunning}
          error={change.error}
          onName={(title) =>
            void change.runAsync({ collection: collection.id, rev: collection.rev, title }).then(
              () => setRenaming(false),
              () => undefined,
            )
          }
          onClose={() => {
            change.reset();
            setRenaming(false);
          }}
        />
      )}
    </>
  );
}

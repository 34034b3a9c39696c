import type { ReactNode } from 'react';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { Heard, Imbalance } from '#shared/quote/balance.ts';
import type { CollectionView } from '#shared/quote/collection.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import { CollectionMenu } from './collection-menu.tsx';
import { CollectionTray } from './collection-tray.tsx';
import { NameDialog } from './name-dialog.tsx';
import type { Collecting } from './use-collecting.ts';

interface CollectionFootProps {
  frame: ShelfFrame;
  quotes: ReadonlyMap<string, QuoteView>;
  heard: readonly Heard[];
  collecting: Collecting;
  /** Opens a collection in its order; undefined closes it. */
  onOpen: (collection: CollectionView | undefined) => void;
  onShow: (imbalance: Imbalance) => void;
  tools: ReactNode;
}

/** The collection at hand under the quotes, and the asking for a name where there is none yet. */
export function CollectionFoot(props: CollectionFootProps) {
  const { frame, quotes, heard, collecting, onOpen, onShow, tools } = props;
  const { collections, inTray, open, choose, deeds, waiting, begin, cancel, name, error } = collecting;
  if (error) return <ErrorNote what={error.message} help="The quotes are as they were." />;
  if (!collections) return null;
  const failed = open ? null : (deeds.collect.error ?? deeds.leaveOut.error ?? deeds.remove.error);
  return (
    <>
      {failed && <ErrorNote what={failed.message} help={failed.help} />}
      <CollectionTray
        frame={frame}
        quotes={quotes}
        heard={heard}
        collection={inTray}
        menu={
          inTray && (
            <CollectionMenu
              collections={collections}
              collection={inTray}
              isOpen={open !== undefined}
              deeds={deeds}
              onChoose={(one) => {
                choose(one.id);
                if (open) onOpen(one);
              }}
              onOpen={() => onOpen(inTray)}
              onBegin={begin}
            />
          )
        }
        tools={tools}
        onBegin={begin}
        onShow={onShow}
      />
      {waiting && (
        <NameDialog
          title="New collection"
          label="Name"
          value=""
          deed={waiting.length > 0 ? 'Begin and collect' : 'Begin'}
          isBusy={deeds.add.isRunning}
          error={deeds.add.error}
          onName={(title) => void name(title).then((added) => added && open && onOpen(added))}
          onClose={cancel}
        />
      )}
    </>
  );
}

import { copyPlain } from '#client/lib/copy.ts';
import { useToast } from '#client/ui/use-toast.ts';
import type { Citation } from '#shared/quote/citation.ts';
import type { CollectionView } from '#shared/quote/collection.ts';
import { citationCopied, quoteCopied } from '#shared/quote/copied-many.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { pieceLine } from '#shared/report/piece.ts';
import { CopyMenu } from './copy-menu.tsx';
import { ExportQuotes } from './export-quotes.tsx';

interface CollectionToolsProps {
  study: string;
  collection: CollectionView;
  quotes: ReadonlyMap<string, QuoteView>;
  citations: ReadonlyMap<string, Citation>;
  monthOf: (quote: QuoteView) => string;
}

/** Takes a collection along: copied in its order, or as the line that puts it into a report. */
export function CollectionTools({ study, collection, quotes, citations, monthOf }: CollectionToolsProps) {
  const say = useToast();
  const { id, items } = collection;
  const several = () =>
    items.flatMap(({ quote, citation }) => {
      const said = quote === null ? undefined : quotes.get(quote);
      const cited = citation === null ? undefined : citations.get(citation);
      if (said) return [quoteCopied(said, monthOf(said))];
      return cited ? [citationCopied(cited)] : [];
    });
  return (
    <>
      <CopyMenu
        several={several}
        heldBack={items.length === 0 ? 'nothing lies in it' : undefined}
        more={[
          {
            label: 'As a piece of a report',
            hint: 'the line that shows this collection there',
            onSelect: () =>
              void copyPlain(pieceLine('collection', { id })).then(
                () => say({ title: 'Copied', detail: 'put the line where the quotes shall stand' }),
                () => say({ title: 'Not copied', detail: 'The browser did not allow it.' }),
              ),
          },
        ]}
      />
      <ExportQuotes
        study={study}
        collection={collection}
        count={items.length}
        quotes={() => items.flatMap(({ quote }) => (quote && quotes.get(quote)) || [])}
      />
    </>
  );
}

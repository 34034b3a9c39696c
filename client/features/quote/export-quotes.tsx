import { download, fileNameOf } from '#client/lib/download.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { WORKING_COPY } from '#shared/format/export.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';

interface ExportQuotesProps {
  study: { id: string; title: string };
  frame: ShelfFrame;
  /** The quotes that are shown, in their order. */
  shown: () => QuoteView[];
  count: number;
}

/** Takes the quotes that are shown away, as a text or as a table; both say that nothing in them is cleared. */
export function ExportQuotes({ study, frame, shown, count }: ExportQuotesProps) {
  const say = useToast();
  const heldBack = useHeldBack();
  const take = async (ending: 'md' | 'csv') => {
    const { asCsv, asMarkdown } = await import('./written.ts');
    const file = fileNameOf([study.title, 'quotes', WORKING_COPY], ending);
    if (ending === 'md') download(file, asMarkdown(shown(), frame, study.title), 'text/markdown');
    else download(file, await asCsv(study.id, shown(), frame), 'text/csv');
    say({ title: `${count} ${count === 1 ? 'quote' : 'quotes'} exported`, detail: WORKING_COPY });
  };
  const tryTo = (ending: 'md' | 'csv') =>
    void take(ending).catch((error: unknown) =>
      say({ title: 'Not exported', detail: error instanceof Error ? error.message : '' }),
    );
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" small opens heldBack={count === 0 ? 'nothing is shown' : undefined}>
          Export
        </Button>
      }
      groups={[
        [
          {
            label: 'Markdown',
            hint: `by theme, area and month; ${WORKING_COPY}`,
            heldBack,
            onSelect: () => tryTo('md'),
          },
          {
            label: 'Table (CSV)',
            hint: `one quote a row; ${WORKING_COPY}`,
            heldBack,
            onSelect: () => tryTo('csv'),
          },
        ],
      ]}
    />
  );
}

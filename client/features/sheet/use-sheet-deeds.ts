import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { type SheetLineView, type SheetView, sheetApi } from '#shared/api/sheet.ts';
import { asChanged, type LineChange } from '#shared/sheet/as-changed.ts';
import type { NewQuestion, Outcome } from '#shared/sheet/sheet.ts';
import { type SheetPlace, sheetQuery } from './api.ts';

interface Changed {
  line: SheetLineView;
  changes: { question?: string; note?: string; on?: boolean; before?: string | null };
}
interface Recorded {
  line: SheetLineView;
  outcome: Outcome | null;
  evenConfirmed?: boolean;
}

export interface SheetDeeds {
  add: Deed<SheetView, NewQuestion>;
  change: Deed<SheetView, Changed>;
  /** Takes a question of one's own away, or gives a drafted one back to the draft. */
  remove: Deed<SheetView, SheetLineView>;
  record: Deed<SheetView, Recorded>;
  markPrompted: Deed<unknown, SheetLineView>;
}

/** A line as it was seen, as the server keeps it; what is only drafted was never changed. */
const seen = ({ item, question, on, note, outcome }: SheetLineView) => ({
  rev: item?.rev ?? 0,
  question,
  on,
  note,
  outcome,
});

/** What is done to a sheet; each can be taken back. Ticks and moves show at once. */
export function useSheetDeeds(study: string, place: SheetPlace): SheetDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const { queryKey } = sheetQuery(study, place);
  const params = { study, ...place };
  const showAlready = async (key: string, change: LineChange) => {
    await cache.cancelQueries({ queryKey });
    const before = cache.getQueryData(queryKey);
    if (before) cache.setQueryData(queryKey, { ...before, lines: asChanged(before.lines, key, change) });
    return before;
  };
  const takeBack = (before: SheetView | undefined) => {
    if (before) cache.setQueryData(queryKey, before);
    return cache.invalidateQueries({ queryKey });
  };
  const show = (view: SheetView) => {
    cache.setQueryData(queryKey, view);
  };
  const measuresAnew = () => cache.invalidateQueries({ queryKey: ['study', study, 'measures'] });
  return {
    add: useDeed({
      send: (body: NewQuestion, key) => call(sheetApi.add, { params, body, key }),
      onSuccess: (view) => {
        show(view);
        say({ title: 'Question added', undoable: true });
      },
    }),
    change: useDeed({
      send: ({ line, changes }: Changed, key) =>
        sendRebased(seen(line), changes, key, (rev, once) =>
          call(sheetApi.change, {
            params: { ...params, item: line.key },
            body: { ...changes, ...(rev !== undefined && { rev }) },
            key: once,
          }),
        ),
      onMutate: ({ line, changes: { on, before } }) =>
        showAlready(line.key, { ...(on !== undefined && { on }), ...(before !== undefined && { before }) }),
      onSuccess: (view, { line, changes }) => {
        show(view);
        if (changes.on === false) say({ title: 'Left out', detail: line.question, undoable: true });
      },
      onError: (_error, _change, before) => takeBack(before),
    }),
    remove: useDeed({
      send: (line: SheetLineView, key) =>
        call(sheetApi.remove, {
          params: { ...params, item: line.key },
          query: line.item ? { rev: line.item.rev } : {},
          key,
        }),
      onSuccess: (view, line) => {
        show(view);
        say({ title: line.reason === 'own' ? 'Question removed' : 'As drafted again', undoable: true });
      },
    }),
    record: useDeed({
      send: ({ line, outcome, evenConfirmed }: Recorded, key) =>
        sendRebased(seen(line), { outcome }, key, (rev, once) =>
          call(sheetApi.record, {
            params: { ...params, item: line.key },
            body: {
              outcome,
              ...(evenConfirmed && { evenConfirmed }),
              ...(rev !== undefined && { rev }),
            },
            key: once,
          }),
        ),
      onMutate: ({ line, outcome }) => showAlready(line.key, { outcome }),
      onSuccess: (view) => {
        show(view);
        return measuresAnew();
      },
      onError: (_error, _change, before) => takeBack(before),
    }),
    markPrompted: useDeed({
      send: (line: SheetLineView, key) =>
        call(sheetApi.markPrompted, { params: { ...params, item: line.key }, key }),
      onSuccess: () => {
        say({ title: 'Marked as prompted', undoable: true });
        return cache.invalidateQueries({ queryKey: ['study', study] });
      },
    }),
  };
}

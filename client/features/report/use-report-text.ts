import type { EditorView } from '@codemirror/view';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { keptDraft, useDraft } from '#client/lib/draft.ts';
import { reportApi } from '#shared/api/report.ts';
import { mergeReports } from '#shared/report/merge.ts';
import { Report } from '#shared/report/report.ts';
import { reportQuery, reportsKey } from './api.ts';
import { adopt } from './editor-insert.ts';
import { openQuarrels, type ShownQuarrel, settleQuarrel, showQuarrels } from './editor-quarrels.ts';

const SAVE_AFTER_MS = 800;

/** What is kept in the browser: what stands in the editor, and what it was begun from. */
const Kept = z.strictObject({ rev: z.int(), base: z.string(), text: z.string() });
type Kept = z.infer<typeof Kept>;

function keptOf(report: string): Kept | null {
  try {
    return Kept.parse(JSON.parse(keptDraft('report', report) ?? ''));
  } catch {
    return null;
  }
}

export interface ReportText {
  /** What the editor begins with. */
  first: string;
  /** What stands in it now. */
  text: string;
  quarrels: readonly ShownQuarrel[];
  /** The rev of the server's text it is based on by now. */
  rev: number;
  onView: (view: EditorView | null) => void;
  onChange: (text: string) => void;
  /** Saves at once what is not saved yet. */
  saveNow: () => void;
  settle: (id: number, keep: 'mine' | 'theirs') => void;
  /** Resolves with the report's rev once everything stands on the server. */
  saved: () => Promise<number>;
  error: { message: string; help?: string | undefined } | null;
}

/**
 * The text of a report while it is written: kept in the browser at once and saved soon after the last key. What
 * somebody else wrote meanwhile is taken over; a paragraph that both changed waits until somebody chooses.
 */
export function useReportText(study: string, report: Report): ReportText {
  const cache = useQueryClient();
  const [begun] = useState(
    (): Kept => keptOf(report.id) ?? { rev: report.rev, base: report.body, text: report.body },
  );
  const [text, setText] = useState(begun.text);
  const [quarrels, setQuarrels] = useState<readonly ShownQuarrel[]>([]);
  const draft = useDraft('report', report.id, '');
  const view = useRef<EditorView>(null);
  /** What the server has. */
  const base = useRef({ rev: begun.rev, body: begun.base });
  /** What mine began from: older than what the server has as long as two versions wait. */
  const since = useRef(base.current);
  const now = useRef(begun.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(undefined);

  const keep = useCallback(() => {
    const { rev, body } = since.current;
    if (now.current === body) draft.discard();
    else draft.write(JSON.stringify({ rev, base: body, text: now.current } satisfies Kept));
  }, [draft.discard, draft.write]);

  const receive = useCallback(
    (theirs: Pick<Report, 'rev' | 'body'>) => {
      const merged = mergeReports(since.current.body, now.current, theirs.body);
      base.current = { rev: theirs.rev, body: theirs.body };
      if (merged.quarrels.length === 0) since.current = base.current;
      const editor = view.current;
      now.current = merged.text;
      setText(merged.text);
      if (editor) {
        adopt(editor, merged.text);
        setQuarrels(showQuarrels(editor, merged.quarrels));
      }
      keep();
    },
    [keep],
  );

  const deed = useDeed({
    scope: `report ${report.id}`,
    send: ({ rev, body }: { rev: number; body: string }, key) =>
      call(reportApi.change, { params: { study, report: report.id }, body: { body, rev }, key }),
    onSuccess: (saved, { body }) => {
      cache.setQueryData(reportQuery(study, report.id).queryKey, saved);
      if (saved.body === body) {
        base.current = { rev: saved.rev, body };
        since.current = base.current;
        keep();
      } else receive(saved);
      void cache.invalidateQueries({ queryKey: [...reportsKey(study), 'list'] });
    },
    onError: (error) => {
      const current = error.code === 'conflict' ? Report.safeParse(error.current) : null;
      if (current?.success) receive(current.data);
    },
  });
  const isHeld = () => view.current !== null && openQuarrels(view.current.state).length > 0;
  const save = useRef<() => void>(() => undefined);
  save.current = () => {
    clearTimeout(timer.current);
    if (running.current || isHeld() || now.current === base.current.body) return;
    const sent = { rev: base.current.rev, body: now.current };
    running.current = deed
      .runAsync(sent)
      .catch(() => undefined)
      .then(() => {
        running.current = undefined;
        // Written meanwhile, or merged with what somebody else wrote; a refusal of the same waits for the next key.
        if (now.current !== sent.body || base.current.rev !== sent.rev) save.current();
      });
  };
  const soon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save.current(), SAVE_AFTER_MS);
  }, []);

  useEffect(() => {
    if (report.rev > base.current.rev && !running.current) {
      receive(report);
      soon();
    }
  }, [report, receive, soon]);
  useEffect(() => {
    // Kept from a page that was closed before it was saved.
    if (now.current !== base.current.body) soon();
    return () => save.current();
  }, [soon]);

  return {
    first: begun.text,
    text,
    quarrels,
    rev: base.current.rev,
    onView: useCallback((editor) => {
      view.current = editor;
      if (editor && now.current !== editor.state.doc.toString()) adopt(editor, now.current);
    }, []),
    onChange: useCallback(
      (written) => {
        now.current = written;
        setText(written);
        keep();
        soon();
      },
      [keep, soon],
    ),
    saveNow: useCallback(() => save.current(), []),
    settle: useCallback(
      (id, choice) => {
        const editor = view.current;
        if (!editor) return;
        settleQuarrel(editor, id, choice);
        const open = openQuarrels(editor.state);
        setQuarrels(open);
        if (open.length === 0) since.current = base.current;
        keep();
        editor.focus();
        save.current();
      },
      [keep],
    ),
    saved: useCallback(async () => {
      for (save.current(); running.current; ) await running.current;
      if (now.current !== base.current.body)
        throw new Error('What you wrote last is not saved yet: choose between the two versions first.');
      return base.current.rev;
    }, []),
    error: deed.error && deed.error.code !== 'conflict' ? deed.error : null,
  };
}

import type { EditorView } from '@codemirror/view';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { useWidthUnder } from '#client/ui/use-width-under.ts';
import { chunksOf } from '#shared/report/chunk.ts';
import type { EditionHead } from '#shared/report/edition.ts';
import type { Gap } from '#shared/report/gap.ts';
import { wordsOfBody } from '#shared/report/read.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { pieceThingsQuery, readersOf } from './api.ts';
import { EditionBar } from './edition-bar.tsx';
import { goTo } from './editor-insert.ts';
import { ExportCard } from './export-card.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { GapList } from './gap-list.tsx';
import { outlineOf, pieceLinesOf } from './outline.ts';
import { PiecePicker } from './piece-picker.tsx';
import { noteFor } from './piece-things.tsx';
import { Preview } from './preview.tsx';
import { QuarrelBox } from './quarrel-box.tsx';
import { countWords, quoteCount } from './quote-count.ts';
import { ReportEditor } from './report-editor.tsx';
import { ReportMenu, type ShownPanes } from './report-menu.tsx';
import styles from './report-view.module.css';
import { kindWords } from './report-words.ts';
import { Resolved } from './resolved.ts';
import { SettingsForm } from './settings-form.tsx';
import { momentOf, Sourced, type Sources } from './sourced.ts';
import { TextPane } from './text-pane.tsx';
import { useCaretPlace } from './use-caret-place.ts';
import { useFollow } from './use-follow.ts';
import { useGapWalk } from './use-gap-walk.ts';
import { useGaps } from './use-gaps.ts';
import { usePiecePlaces } from './use-piece-places.ts';
import { usePreviewGaps } from './use-preview-gaps.ts';
import { useReportText } from './use-report-text.ts';
import { useResolved } from './use-resolved.ts';
import { useSplit } from './use-split.ts';

interface DraftViewProps {
  study: StudyView;
  report: Report;
  editions: readonly EditionHead[];
  /** From the address: where the caret is, and which panes are shown. */
  line: number | undefined;
  view: ShownPanes | undefined;
  onLine: (line: number) => void;
  onView: (view: ShownPanes | undefined) => void;
  onOpen: (edition: string) => void;
  /** Other texts it can be laid beside. */
  besides: readonly { id: string; label: string; isInterim: boolean }[];
  onBeside: (id: string) => void;
  onTrashed: () => void;
  placeOf: (gap: Gap) => Place | undefined;
  sourceOf: Sources['placeOf'];
}

const NARROW = 1000;
const nothing = () => undefined;

/** A report being written: its text, what is missing in it, and how it will be read. */
export function DraftView(props: DraftViewProps) {
  const { study, report, editions, line, onOpen } = props;
  const text = useReportText(study.id, report);
  const mayWrite = useMay()('report.change');
  const place = useCaretPlace(report.id, line, props.onLine);
  const view = useRef<EditorView>(null);
  const pane = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const [caretLine, setCaretLine] = useState(line ?? 1);
  const [isFreezing, setFreezing] = useState(false);
  const { data: things } = useQuery(pieceThingsQuery(study.id));
  const noteOf = useMemo(() => noteFor(things), [things]);

  const shown = useDeferredValue(text.text);
  const chunks = useMemo(() => chunksOf(shown), [shown]);
  const headings = useMemo(() => outlineOf(chunks), [chunks]);
  const lines = useMemo(() => pieceLinesOf(chunks), [chunks]);
  const words = useMemo(() => wordsOfBody(shown), [shown]);
  const { blocks, asOf, error: unresolved } = useResolved(study.id, readersOf(report), lines);
  const counts = quoteCount(lines.flatMap((one) => [blocks.get(one) ?? []]));

  const gaps = useGaps(study.id, report.id, text.text);
  const walk = useGapWalk(view, gaps.found);
  const pieces = usePiecePlaces(view, pane);
  const split = useSplit();
  const isNarrow = useWidthUnder(NARROW);
  const panes = isNarrow && (props.view ?? 'both') === 'both' ? 'text' : (props.view ?? 'both');
  const stopping = gaps.found?.gaps.filter(({ stops, aside }) => stops && aside === null).length ?? 0;
  useFollow(preview, chunks, useDeferredValue(caretLine), `${panes} ${blocks.size > 0}`);
  const showWords = usePreviewGaps(preview, chunks, walk.placed, walk.current, gaps.found);
  // Whoever reads in the preview stays there; the caret goes along in the text.
  const stepRead = (by: 1 | -1) => {
    const isReading = panes === 'preview' || preview.current?.contains(document.activeElement) === true;
    const gone = walk.step(by, !isReading);
    if (gone && isReading) showWords(gone.from, gone.to);
  };
  useShortcuts('Report', [
    { keys: 'f8', does: 'Next gap', run: () => stepRead(1) },
    { keys: 'shift+f8', does: 'Previous gap', run: () => stepRead(-1) },
  ]);
  // A text that was not shown has scrolled nowhere.
  const wasShown = useRef(panes);
  useEffect(() => {
    if (wasShown.current === 'preview' && panes !== 'preview' && view.current) {
      const { from, to } = view.current.state.selection.main;
      goTo(view.current, from, to);
    }
    wasShown.current = panes;
  }, [panes]);
  const toLine = (to: number) => {
    const editor = view.current;
    if (editor) goTo(editor, editor.state.doc.line(Math.max(1, Math.min(to, editor.state.doc.lines))).from);
  };
  const { onView: onText } = text;
  // The editor is handed over once; its place is put back before anything else is heard of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the report alone.
  const handOver = useCallback(
    (editor: EditorView | null) => {
      view.current = editor;
      onText(editor);
      place.onView(editor);
    },
    [onText],
  );
  const interim = report.kind === 'final' ? props.besides.findLast((one) => one.isInterim) : undefined;
  const { sourceOf } = props;
  const sources = useMemo(() => ({ asOf: momentOf(asOf), placeOf: sourceOf }), [asOf, sourceOf]);
  const held = counts.all - counts.cleared;
  return (
    <div className={styles.page}>
      <EditionBar report={report} editions={editions} current="draft" onOpen={onOpen}>
        {isNarrow && (
          <Segmented
            label="Shown"
            options={[
              { value: 'text', label: 'Text' },
              { value: 'preview', label: 'Preview' },
            ]}
            value={panes === 'preview' ? 'preview' : 'text'}
            onChange={props.onView}
          />
        )}
        {interim && (
          <Button look="quiet" onClick={() => props.onBeside(interim.id)}>
            Interim beside final
          </Button>
        )}
        <span className={styles.count}>{countWords(words, counts)}</span>
        <ReportMenu
          study={study}
          report={report}
          body={text.text}
          panes={panes}
          besides={props.besides}
          onBeside={props.onBeside}
          onView={isNarrow ? undefined : props.onView}
          saved={text.saved}
          onTrashed={props.onTrashed}
        />
        <Button deed="edition.freeze" onClick={() => setFreezing(true)}>
          Freeze edition…
        </Button>
        <ExportCard
          study={study}
          report={report}
          says={`This is a draft: every page says so${
            held === 0
              ? '.'
              : held === 1
                ? ', and the 1 quote not cleared is left out.'
                : `, and the ${held} quotes not cleared are left out.`
          }`}
          ready={text.saved}
        />
      </EditionBar>
      {(text.error ?? unresolved) && (
        <div className={styles.note}>
          <ErrorNote
            what={(text.error ?? unresolved)?.message ?? ''}
            help={text.error ? 'What you wrote is kept in this browser.' : undefined}
            {...(text.error && { onRetry: text.saveNow })}
          />
        </div>
      )}
      <div
        className={styles.panes}
        data-view={panes}
        style={panes === 'both' ? { gridTemplateColumns: `${split.width}px 0 minmax(0, 1fr)` } : undefined}
      >
        <TextPane
          ref={pane}
          headings={headings}
          line={caretLine}
          onLine={toLine}
          onInsert={() => pieces.openPicker()}
          says={text.quarrels.length > 0 ? 'Waits to be saved: two versions' : 'Markdown'}
          below={
            <GapList
              isBrief={isNarrow}
              gaps={gaps.found?.gaps}
              error={gaps.error}
              lineOf={walk.lineOf}
              current={walk.current}
              placeOf={props.placeOf}
              onGo={walk.go}
              onInsert={walk.insert}
              onSetAside={gaps.setAside}
            />
          }
          over={
            <>
              {pieces.picker && (
                <PiecePicker
                  study={study}
                  things={things}
                  audience={report.audience}
                  at={pieces.picker.spot}
                  onPick={pieces.pick}
                  onClose={pieces.close}
                />
              )}
              {pieces.form && (
                <SettingsForm
                  name={pieces.form.name}
                  told={pieces.form.told}
                  study={study}
                  things={things}
                  audience={report.audience}
                  at={pieces.form.spot}
                  onDone={pieces.settle}
                  onClose={pieces.close}
                />
              )}
            </>
          }
        >
          <ReportEditor
            text={text.first}
            label={`${report.title}, in Markdown`}
            isReadOnly={!mayWrite}
            noteOf={noteOf}
            onView={handOver}
            onChange={text.onChange}
            onCaret={(now) => {
              setCaretLine(now);
              place.onCaret(now);
            }}
            onBlur={text.saveNow}
            onSettings={mayWrite ? pieces.openForm : nothing}
            onSlash={mayWrite ? pieces.openPicker : nothing}
            onGap={(by) => void walk.step(by)}
          />
        </TextPane>
        <div className={styles.handle} {...split.handle} />
        <Resolved value={blocks}>
          <Sourced value={sources}>
            <Preview
              ref={preview}
              label="Preview"
              isDraft
              running={`${study.title} · ${kindWords[report.kind]} · draft`}
              title={report.title}
              chunks={chunks}
              onPoint={(offset) => {
                if (view.current) goTo(view.current, offset);
              }}
            />
          </Sourced>
        </Resolved>
      </div>
      {text.quarrels.map((quarrel) => (
        <QuarrelBox
          key={quarrel.id}
          study={study.id}
          quarrel={quarrel}
          rev={text.rev}
          onSettle={(keep) => text.settle(quarrel.id, keep)}
        />
      ))}
      {isFreezing && (
        <FreezeDialog
          study={study.id}
          report={report}
          words={words}
          pieces={lines.length}
          quotes={counts.cleared}
          closed={study.waves.flatMap(({ label, status }) => (status === 'closed' ? label : []))}
          stopping={stopping}
          saved={text.saved}
          onFrozen={onOpen}
          onClose={() => setFreezing(false)}
        />
      )}
    </div>
  );
}

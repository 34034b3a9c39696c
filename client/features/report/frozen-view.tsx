import type { EditorView } from '@codemirror/view';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { useWidthUnder } from '#client/ui/use-width-under.ts';
import type { EditionHead } from '#shared/report/edition.ts';
import { wordsOfBody } from '#shared/report/read.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { editionQuery } from './api.ts';
import { EditionBar } from './edition-bar.tsx';
import { chunksOfEdition, frozenBlocks } from './edition-blocks.ts';
import { goTo } from './editor-insert.ts';
import { ExportCard } from './export-card.tsx';
import { outlineOf } from './outline.ts';
import { Preview } from './preview.tsx';
import { countWords, quoteCount } from './quote-count.ts';
import { ReportEditor } from './report-editor.tsx';
import type { ShownPanes } from './report-menu.tsx';
import styles from './report-view.module.css';
import { audienceWords } from './report-words.ts';
import { Resolved } from './resolved.ts';
import { frozenOn, Sourced, type Sources } from './sourced.ts';
import { TextPane } from './text-pane.tsx';
import { useFollow } from './use-follow.ts';
import { useSplit } from './use-split.ts';
import { WithdrawnNote } from './withdrawn-note.tsx';

interface FrozenViewProps {
  study: StudyView;
  report: Report;
  editions: readonly EditionHead[];
  edition: EditionHead;
  view: ShownPanes | undefined;
  onOpen: (edition: string) => void;
  besides: readonly { id: string; label: string }[];
  onBeside: (id: string) => void;
  placeOf: Sources['placeOf'];
}

const nothing = () => undefined;
const noNote = () => '';
const NARROW = 1000;

/** An edition as it was frozen, to be read only. */
export function FrozenView({ study, report, editions, edition, view: asked, ...props }: FrozenViewProps) {
  const { data } = useSuspenseQuery(editionQuery(study.id, report.id, edition.id));
  const { document } = data;
  const chunks = useMemo(() => chunksOfEdition(document), [document]);
  const blocks = useMemo(() => frozenBlocks(document, edition.withdrawn), [document, edition.withdrawn]);
  const headings = useMemo(() => outlineOf(chunks), [chunks]);
  const view = useRef<EditorView>(null);
  const preview = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState(1);
  const split = useSplit();
  const isNarrow = useWidthUnder(NARROW);
  const panes = isNarrow ? 'preview' : (asked ?? 'both');
  useFollow(preview, chunks, useDeferredValue(line), panes);
  const day = longDay(edition.at);
  const { placeOf } = props;
  const sources = useMemo(() => ({ asOf: frozenOn(edition.at), placeOf }), [edition.at, placeOf]);
  return (
    <div className={styles.page}>
      <EditionBar report={report} editions={editions} current={edition.id} onOpen={props.onOpen}>
        <span className={styles.count}>
          {countWords(wordsOfBody(document.body), quoteCount(blocks.values()))}
        </span>
        {props.besides.length > 0 && (
          <Menu
            align="end"
            trigger={<Button opens>Beside…</Button>}
            groups={[props.besides.map(({ id, label }) => ({ label, onSelect: () => props.onBeside(id) }))]}
          />
        )}
        <ExportCard
          study={study}
          report={report}
          edition={edition}
          says={`As it was frozen on ${day}, for ${audienceWords[document.audience]}.`}
          ready={() => Promise.resolve()}
        />
      </EditionBar>
      {edition.withdrawn.length > 0 && <WithdrawnNote study={study.id} edition={edition} placeOf={placeOf} />}
      <div
        className={styles.panes}
        data-view={panes}
        style={panes === 'both' ? { gridTemplateColumns: `${split.width}px 0 minmax(0, 1fr)` } : undefined}
      >
        <TextPane
          headings={headings}
          line={line}
          onLine={(to) => {
            if (view.current) goTo(view.current, view.current.state.doc.line(to).from);
          }}
          says={`Frozen on ${day}`}
        >
          <ReportEditor
            key={edition.id}
            text={document.body}
            label={`${edition.name}, frozen, in Markdown`}
            isReadOnly
            noteOf={noNote}
            onView={(editor) => {
              view.current = editor;
            }}
            onChange={nothing}
            onCaret={setLine}
            onBlur={nothing}
            onSettings={nothing}
            onSlash={nothing}
            onGap={nothing}
          />
        </TextPane>
        <div className={styles.handle} {...split.handle} />
        <Resolved value={blocks}>
          <Sourced value={sources}>
            <Preview
              ref={preview}
              label="Preview"
              running={`${document.study} · ${edition.name} · frozen ${day}`}
              title={document.title}
              chunks={chunks}
              onPoint={(offset) => {
                if (view.current && !isNarrow) goTo(view.current, offset);
              }}
            />
          </Sourced>
        </Resolved>
      </div>
    </div>
  );
}

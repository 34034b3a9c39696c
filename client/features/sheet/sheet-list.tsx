import { useRef } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Allowed } from '#client/ui/allowed.tsx';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import type { SheetLineView, SheetView } from '#shared/api/sheet.ts';
import { sheetParts } from '#shared/sheet/lines.ts';
import { AddQuestion } from './add-question.tsx';
import { LeftOut } from './left-out.tsx';
import styles from './sheet.module.css';
import { SheetLine } from './sheet-line.tsx';
import { useSheetDeeds } from './use-sheet-deeds.ts';
import { useSheetDrag } from './use-sheet-drag.ts';
import { useSheetKeys } from './use-sheet-keys.ts';

interface SheetListProps {
  study: string;
  view: SheetView;
  /** The address of the participant and the wave, as it stands. */
  place: { participant: string; wave: string };
  evidenceOf: (line: SheetLineView) => Place | undefined;
}

/** The questions of a sheet in their parts: worded, moved, left out, added, and ticked off in the interview. */
export function SheetList({ study, view, place, evidenceOf }: SheetListProps) {
  const lists = useRef<HTMLDivElement>(null);
  const deeds = useSheetDeeds(study, place);
  const way = useSheetKeys(view.lines, lists, deeds);
  const { over, handlers } = useSheetDrag((key, before) => {
    const line = view.lines.find((one) => one.key === key);
    if (line) deeds.change.run({ line, changes: { before } });
  });
  const { ask, ifTime, off } = sheetParts(view.lines);
  const error = deeds.change.error ?? deeds.record.error ?? deeds.remove.error ?? deeds.markPrompted.error;
  const list = (lines: readonly SheetLineView[], from: number) => (
    <AllowedFields deed="sheet.change">
      <ol className={styles.lines} start={from}>
        {lines.map((line, at) => (
          <SheetLine
            key={line.key}
            line={line}
            number={from + at}
            isCurrent={way.current === line.key}
            isLanding={over === line.key}
            evidence={evidenceOf(line)}
            deeds={deeds}
            onUp={way.mover(line, -1)}
            onDown={way.mover(line, 1)}
          />
        ))}
      </ol>
    </AllowedFields>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handles in it are carried; the arrows beside them do the same.
    <div ref={lists} className={styles.sheet} onFocus={way.onFocus} {...handlers}>
      {error && <ErrorNote what={error.message} help={error.help} />}
      <section aria-labelledby="to-ask">
        <h2 id="to-ask">
          To ask{' '}
          <span>
            {ask.length}
            {ifTime.length > 0 && ', as many as a conversation has room for'}
          </span>
        </h2>
        {ask.length === 0 && (
          <p className={styles.none}>Nothing hangs in the air. Add what you want to know.</p>
        )}
        {list(ask, 1)}
      </section>
      <Allowed deed="sheet.add">
        <AddQuestion study={study} add={deeds.add} />
      </Allowed>
      {ifTime.length > 0 && (
        <section aria-labelledby="if-time">
          <h2 id="if-time">
            If there is time <span>{ifTime.length}; move one up to ask it</span>
          </h2>
          {list(ifTime, ask.length + 1)}
        </section>
      )}
      <LeftOut lines={off} deeds={deeds} evidenceOf={evidenceOf} />
      <Allowed deed="sheet.change">
        <p className={styles.keys}>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> move <Kbd>A</Kbd> asked{' '}
          <Kbd>N</Kbd> not asked <Kbd>U</Kbd> came up unprompted <Kbd>E</Kbd> reword <Kbd>X</Kbd> leave out
        </p>
      </Allowed>
    </div>
  );
}

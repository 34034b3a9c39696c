import { memo, useMemo } from 'react';
import { MarkdownNodes } from '#client/ui/markdown-tree.tsx';
import { readReport } from '#shared/report/read.ts';
import { PieceView } from './piece-view.tsx';

interface ChunkViewProps {
  text: string;
  /** The level of a heading of the first depth. */
  heading: number;
  /** Marked as other than in the text beside it. */
  isChanged: boolean;
}

/** A stretch of a report as it is read; drawn again only when its own words change. */
export const ChunkView = memo(function ChunkView({ text, heading, isChanged }: ChunkViewProps) {
  const parts = useMemo(() => readReport(text).parts, [text]);
  return (
    <div data-chunk data-changed={isChanged || undefined}>
      {isChanged && <span className="vh">Other than beside it: </span>}
      {parts.map((part) =>
        part.is === 'markdown' ? (
          <MarkdownNodes key={part.start} nodes={[part.node]} heading={heading} />
        ) : (
          <PieceView key={part.start} line={part.key} asked={part.asked} />
        ),
      )}
      {parts.length === 0 && text.trim() !== '' && <p>{text}</p>}
    </div>
  );
});

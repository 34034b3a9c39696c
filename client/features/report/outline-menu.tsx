import { useState } from 'react';
import { ButtonPicker } from '#client/ui/button-picker.tsx';
import type { Heading } from '#shared/report/read.ts';

interface OutlineMenuProps {
  headings: readonly Heading[];
  /** The line of the caret. */
  line: number;
  onGo: (line: number) => void;
}

const EM = '\u2003';

/** Which section the caret is in, and a way to every other. */
export function OutlineMenu({ headings, line, onGo }: OutlineMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const top = Math.min(...headings.map(({ depth }) => depth));
  const sections = headings.filter(({ depth }) => depth === top);
  const at = sections.filter((one) => one.line <= line).length;
  if (headings.length === 0) return <span className="sub">No headings yet</span>;
  return (
    <ButtonPicker
      button={{
        look: 'quiet',
        small: true,
        opens: true,
        children: at === 0 ? `${sections.length} sections` : `Section ${at} of ${sections.length}`,
      }}
      isOpen={isOpen}
      onOpen={setOpen}
      label="Go to a heading"
      placeholder="Go to a heading…"
      noun="headings"
      items={headings.map((one) => ({
        id: String(one.line),
        title: EM.repeat(one.depth - top) + one.text,
      }))}
      onPick={(id) => {
        // Behind the picker's own closing, which gives the focus back to its button.
        setTimeout(() => onGo(Number(id)));
      }}
    />
  );
}

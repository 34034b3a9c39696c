import { cloneElement, type ReactElement, type RefAttributes, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from './button.tsx';
import styles from './export-menu.module.css';
import { Menu } from './menu.tsx';
import { pictureOf, pngOf } from './picture.ts';
import { useToast } from './use-toast.ts';

interface ExportMenuProps {
  /** Words for the file's name. */
  name: readonly string[];
  /** The picture's title. */
  title: string;
  /** What it shows and what it rests on. */
  description: string;
  /** The drawing, an svg element; it is put on the page only while it is taken away. */
  picture: ReactElement<RefAttributes<SVGSVGElement>>;
  /** The same as a table, written as CSV. */
  csv: () => Promise<string>;
}

/** Takes a view away: as a drawing, as pixels, as a table, or as its address. */
export function ExportMenu({ name, title, description, picture, csv }: ExportMenuProps) {
  const say = useToast();
  const [wanted, setWanted] = useState<'svg' | 'png'>();
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (wanted === undefined || !drawing.current) return;
    const taken = pictureOf(drawing.current, { title, description });
    setWanted(undefined);
    const file = fileNameOf(name, wanted);
    if (wanted === 'svg') download(file, taken.svg, 'image/svg+xml');
    else
      void pngOf(taken).then(
        (pixels) => download(file, pixels),
        (error: unknown) => say({ title: 'No picture', detail: error instanceof Error ? error.message : '' }),
      );
  }, [wanted, name, title, description, say]);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button look="quiet" small opens>
            Export
          </Button>
        }
        groups={[
          [
            { label: 'Picture (SVG)', onSelect: () => setWanted('svg') },
            { label: 'Picture (PNG)', onSelect: () => setWanted('png') },
            {
              label: 'Table (CSV)',
              onSelect: () => void csv().then((text) => download(fileNameOf(name, 'csv'), text, 'text/csv')),
            },
          ],
          [
            {
              label: 'Copy link',
              onSelect: () =>
                void navigator.clipboard.writeText(location.href).then(
                  () => say({ title: 'Link copied' }),
                  () => say({ title: 'Not copied', detail: location.href }),
                ),
            },
          ],
        ]}
      />
      {wanted !== undefined &&
        createPortal(
          <div className={styles.away} aria-hidden="true">
            {cloneElement(picture, { ref: drawing })}
          </div>,
          document.body,
        )}
    </>
  );
}

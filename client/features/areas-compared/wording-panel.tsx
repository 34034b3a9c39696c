import { useState } from 'react';
import { copyPlain } from '#client/lib/copy.ts';
import { Button } from '#client/ui/button.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { areaWording } from '#shared/analysis/area-wording.ts';
import { type Claim, claimsIn } from '#shared/report/claims.ts';
import styles from './compared.module.css';
import type { ComparedArea, ComparedRow } from './rows.ts';

interface WordingPanelProps {
  row: ComparedRow;
  areas: readonly ComparedArea[];
  /** What the waves are called, in their order. */
  months: readonly string[];
  /** BCP 47. */
  language: string;
  onClose: () => void;
}

const VERDICT: Record<Claim['verdict'], string> = {
  holds: 'holds',
  care: 'take care',
  wrong: 'wider than the evidence, or not as it is',
};

/** The sentence that may be written of a theme, what cannot be said, and a sentence of one's own held against it. */
export function WordingPanel({ row, areas, months, language, onClose }: WordingPanelProps) {
  const say = useToast();
  const [own, setOwn] = useState('');
  const ground = row.areas.map(({ series }, at) => ({ name: areas[at]?.name ?? '', series }));
  const { sentence, limits } = areaWording(row.title, ground, months);
  const theme = {
    id: row.id,
    title: row.title,
    people: null,
    areas: ground.map((area, at) => ({ ...area, status: row.areas[at]?.status ?? null })),
  };
  const { unchecked, claims } = claimsIn(
    own,
    {
      language,
      areas: ground.map(({ name }) => name),
      waves: [...months],
      people: areas.reduce((sum, { seats }) => sum + seats.length, 0),
      themes: [theme],
    },
    [row.id],
  );
  const copy = async () => {
    await copyPlain(sentence);
    say({ title: 'Sentence copied' });
  };
  return (
    <Panel title="Wording" eyebrow={row.title} onClose={onClose}>
      <div className={styles.wording}>
        <h3>May be written</h3>
        <blockquote>{sentence}</blockquote>
        <Button small onClick={() => void copy()}>
          Copy
        </Button>
        {limits.length > 0 && (
          <>
            <h3>Cannot be said</h3>
            <ul>
              {limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </>
        )}
        <p className={styles.note}>
          Each area is one coordinator in one seat: what is alike or apart may be the seat and not the place.
        </p>
        <TextArea
          label="Your sentence"
          rows={3}
          value={own}
          onChange={setOwn}
          hint={`${unchecked ?? 'Claims on areas, numbers, months and ends are held against the evidence.'} It is not kept.`}
        />
        {own.trim() !== '' && unchecked === null && (
          <ol className={styles.checked} aria-label="What the evidence says to it" aria-live="polite">
            {claims.map((mark) => (
              <li key={`${mark.start} ${mark.words}`} data-verdict={mark.verdict}>
                <b>“{mark.words}”</b> {VERDICT[mark.verdict]}
                <span>
                  {mark.why}
                  {mark.instead !== null && ` Say “${mark.instead}”.`}
                </span>
              </li>
            ))}
            {claims.length === 0 && <li>No claim on areas, numbers or months found in it.</li>}
          </ol>
        )}
      </div>
    </Panel>
  );
}

import { memo, useEffect, useRef } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { HitText } from '#client/ui/hit-text.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Hit } from '#shared/search/hit.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './hit.module.css';

interface HitRowProps {
  hit: Hit;
  /** What the source is called, and where and when. */
  source: string;
  where: string;
  themes: ReadonlyMap<string, { title: string; kind: ThemeKind | null }>;
  place: Place;
  isCurrent: boolean;
  isTicked: boolean;
  onReach: (turn: string) => void;
  onTick: (turn: string) => void;
}

/** A turn that holds what was looked for: the words around every match, and what it is coded with already. */
export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { hit, source, where, themes, place, isCurrent, isTicked, onReach, onTick } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const last = hit.pieces.at(-1);
  const isCut = last !== undefined && last.start + last.text.length < hit.turnSpan.end;
  const isAsked = hit.role === 'interviewer';
  const here = [...new Set(hit.codings.map(({ theme }) => theme))].flatMap((id) => themes.get(id) ?? []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows, space and Enter do the same from anywhere on the page.
    <li
      ref={row}
      className={styles.row}
      aria-current={isCurrent || undefined}
      onClick={(event) => {
        const isDeed = event.target instanceof Element && event.target.closest('a, button, input, label');
        if (!isDeed) onReach(hit.turn);
      }}
    >
      <span className={styles.tick}>
        {!isAsked && (
          <Checkbox isOn={isTicked} onChange={() => onTick(hit.turn)} hidesWords>
            {`${source}, turn ${hit.turnNumber}`}
          </Checkbox>
        )}
      </span>
      <div className={styles.body}>
        <p className={styles.words} data-role={hit.role}>
          {hit.pieces.map((piece, at) => {
            const inside = hit.matches.filter(
              ({ start, end }) => start >= piece.start && end <= piece.start + piece.text.length,
            );
            return (
              <span key={piece.start}>
                {piece.start > hit.turnSpan.start && (
                  <span className={styles.gap}>{at > 0 ? ' […] ' : '… '}</span>
                )}
                <HitText
                  text={piece.text}
                  hits={inside.map(({ start, end }) => [start - piece.start, end - piece.start])}
                />
              </span>
            );
          })}
          {isCut && <span className={styles.gap}> …</span>}
        </p>
        <p className={styles.foot}>
          <span>
            {isAsked ? 'Interviewer' : (hit.speaker ?? 'Unknown speaker')} · {where}
          </span>
          <PlaceLink place={place}>
            {source}, turn {hit.turnNumber}
          </PlaceLink>
          {here.length > 0 && (
            <span className={styles.themes}>
              <span className="vh">Coded with </span>
              {here.map(({ title, kind }) => (
                <span key={title} className={styles.theme}>
                  <KindShape kind={kind} /> {title}
                </span>
              ))}
            </span>
          )}
        </p>
      </div>
    </li>
  );
});

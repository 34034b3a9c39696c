import type { Place } from '#client/lib/place.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { ChangedWords, SourceNames } from '#shared/pseudonym/preview.ts';
import styles from './names.module.css';

interface SourceChangesProps {
  source: SourceNames;
  /** Area and month. */
  where: string;
  isOn: boolean;
  onTick: (isOn: boolean) => void;
  placeOf: (turn: number) => Place;
}

const LOOK: Readonly<Record<NonNullable<ChangedWords['look']>, string>> = {
  edge: 'an edge lay inside a name',
  asked: 'somebody was asked about these words',
  twin: 'falls together with another',
};
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What would be replaced in one source, and what stands on those words. */
export function SourceChanges({ source, where, isOn, onTick, placeOf }: SourceChangesProps) {
  const { title, places, labels, changed, leaving, trashed } = source;
  const parts = [
    ...(places.length > 0 ? [many(places.length, 'name', 'names')] : []),
    ...(labels.length > 0 ? [many(labels.length, 'label', 'labels')] : []),
    ...(changed.length > 0
      ? [`${many(changed.length, 'marked passage', 'marked passages')} with other words`]
      : []),
    ...(leaving > 1 ? [`${leaving} texts leave`] : []),
    ...(trashed ? ['in the trash'] : []),
  ];
  return (
    <li className={styles.source}>
      <Checkbox isOn={isOn} onChange={onTick}>
        <b>{title}</b> <span className={styles.dim}>{where}</span>
      </Checkbox>
      <details>
        <summary>{parts.join(' · ') || 'names in earlier texts only'}</summary>
        <ul className={styles.places}>
          {labels.map(({ before, after }) => (
            <li key={before}>
              Label <del>{before}</del> <ins>{after}</ins>
            </li>
          ))}
          {places.map((place, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words stand in one turn more than once.
            <li key={at}>
              <span className={styles.said}>
                {place.lead}
                <del>{place.before}</del> <ins>{place.after}</ins>
                {place.tail}
              </span>{' '}
              <PlaceLink place={placeOf(place.turn)}>turn {place.turn}</PlaceLink>
            </li>
          ))}
        </ul>
        {changed.some(({ look }) => look !== null) && (
          <>
            <h3 className={styles.heading}>To look at afterwards</h3>
            <ul className={styles.places}>
              {changed.flatMap(({ word, id, before, after, look }) =>
                look === null ? (
                  []
                ) : (
                  <li key={id}>
                    <span className={styles.kind}>{word}</span>{' '}
                    <span className={styles.said}>
                      <del>{before}</del> <ins>{after}</ins>
                    </span>{' '}
                    <span className={styles.dim}>{LOOK[look]}</span>
                  </li>
                ),
              )}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}

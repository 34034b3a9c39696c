import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { type NameTold, namesTold, withoutOverlaps } from '#shared/quote/names-told.ts';
import { namesToldQuery } from './api.ts';
import styles from './edit.module.css';

interface NamesBoxProps {
  study: string;
  areas: readonly { name: string; aliases: string[]; publicName: string }[];
  printed: string;
  onReplace: (name: NameTold) => void;
}

const KIND: Record<NameTold['kind'], string> = {
  area: 'an area',
  organisation: 'an organisation',
  forum: 'a forum',
  person: 'a person',
  name: 'perhaps a name',
};

/** Whom the printed words name, each with a way to put something else in its place. */
export function NamesBox({ study, areas, printed, onReplace }: NamesBoxProps) {
  const words = useDeferredValue(printed);
  const { data: people, error } = useQuery({ ...namesToldQuery(study, words), throwOnError: false });
  const names = useMemo(
    () =>
      withoutOverlaps([
        ...namesTold(words, areas),
        ...(people ?? []).map(({ start, end }) => ({
          kind: 'person' as const,
          text: words.slice(start, end),
          start,
          end,
        })),
      ]),
    [words, areas, people],
  );
  if (names.length === 0)
    return (
      <p className={styles.scan}>
        {error ? <Icon name="warn" size={14} /> : <Icon name="check" size={14} />}
        {error
          ? 'The names of participants could not be looked for'
          : 'No area, forum or person named in the printed words'}
      </p>
    );
  return (
    <ul className={styles.names} aria-label="Named in the printed words">
      {names.map((name) => (
        <li key={`${name.start} ${name.text}`}>
          <Icon name="warn" size={14} />
          <span>
            <b>{name.text}</b> {KIND[name.kind]}
          </span>
          <Button small onClick={() => onReplace(name)}>
            Replace<span className="vh"> {name.text}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

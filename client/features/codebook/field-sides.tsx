import type { FieldDifference } from '#shared/codebook/difference.ts';
import { fieldWords } from './field-words.ts';

interface FieldSidesProps {
  difference: FieldDifference;
}

/** One field before and after, as a row: what went is struck at the left, what came is underlined at the right. */
export function FieldSides({ difference: { field, before, after, words } }: FieldSidesProps) {
  const side = (hidden: 'added' | 'removed') =>
    words.map(({ is, text }, at) => {
      // A stretch has nothing but its place.
      const key = `${at} ${is}`;
      if (is === hidden) return null;
      if (is === 'removed') return <del key={key}>{text}</del>;
      if (is === 'added') return <ins key={key}>{text}</ins>;
      return <span key={key}>{text}</span>;
    });
  return (
    <tr>
      <th scope="row">{fieldWords[field]}</th>
      <td>{before === '' ? <i>nothing</i> : side('added')}</td>
      <td>{after === '' ? <i>nothing</i> : side('removed')}</td>
    </tr>
  );
}

import { rewording } from '#shared/codebook/rewording.ts';

interface RewordedProps {
  before: string;
  after: string;
}

/** A text with what was put in underlined and what was taken out struck. */
export function Reworded({ before, after }: RewordedProps) {
  return rewording(before, after).map(({ is, text }, at) => {
    // A stretch has nothing but its place.
    const key = `${at} ${is}`;
    if (is === 'added') return <ins key={key}>{text}</ins>;
    if (is === 'removed') return <del key={key}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}

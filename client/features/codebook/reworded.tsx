import { rewording } from '#shared/codebook/rewording.ts';

interface RewordedProps {
  before: string;
  after: string;
}

const endsOpen = (text: string | undefined) => text === undefined || /\s$/.test(text);
const beginsWord = (text: string | undefined) => text !== undefined && /^[\p{L}\p{N}]/u.test(text);

/** A text with what was put in underlined and what was taken out struck. */
export function Reworded({ before, after }: RewordedProps) {
  const stretches = rewording(before, after);
  return stretches.map(({ is, text }, at) => {
    // A stretch has nothing but its place.
    const key = `${at} ${is}`;
    if (is === 'kept') return <span key={key}>{text}</span>;
    if (is === 'added') return <ins key={key}>{text}</ins>;
    return (
      <span key={key}>
        {!endsOpen(stretches[at - 1]?.text) && beginsWord(text) && ' '}
        <del>{text.trim()}</del>
        {beginsWord(stretches[at + 1]?.text) && ' '}
      </span>
    );
  });
}

import { Coding } from '#shared/coding/coding.ts';

const idOf = (kind: number, at: number) => `00000000-0000-4000-8${kind}00-${String(at).padStart(12, '0')}`;

interface Like {
  id: number;
  rev?: number;
  start?: number;
  end?: number;
  /** Number of the text it stands on. */
  text?: number;
  told?: string;
}

/** A coding to prove things with. */
export const codingLike = ({ id, rev = 1, start = 0, end = 4, text = 1, told = '' }: Like): Coding =>
  Coding.parse({
    id: idOf(1, id),
    rev,
    source: idOf(2, 1),
    textVersion: idOf(3, text),
    start,
    end,
    text: 'words',
    prefix: '',
    suffix: '',
    theme: idOf(4, 1),
    coder: idOf(5, 1),
    event: 1,
    stance: null,
    told,
    prompted: false,
    state: 'accepted',
    origin: 'person',
    cameFrom: null,
    createdAt: '2026-01-01T00:00:00.000Z',
  });

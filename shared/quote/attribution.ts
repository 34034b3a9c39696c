import type { Area } from '../area/area.ts';
import type { Participant } from '../participant/participant.ts';
import type { Source } from '../source/source.ts';

/** What is known of who said something. */
export interface Said {
  /** The label set on the quote itself; empty falls back to the participant's. */
  label?: string;
  /** Whether the area is told; it is unless the quote says otherwise. */
  namesArea?: boolean;
  participant: Pick<Participant, 'label' | 'role'> | null;
  source: Pick<Source, 'kind' | 'title'>;
  area: Pick<Area, 'name'> | null;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who said it, as print would call them, and where: "Voluntary sector leader, Millhaven"; never a name. */
export function attributionOf({ label, namesArea = true, participant, source, area }: Said): string {
  if (source.kind === 'reading' && !label && !participant) return source.title;
  const who = capitalised(label || participant?.label || participant?.role || 'participant');
  return area && namesArea ? `${who}, ${area.name}` : who;
}

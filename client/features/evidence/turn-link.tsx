import { Link } from '@tanstack/react-router';
import { clock } from '#client/lib/day.ts';
import type { ExcerptView } from '#shared/api/analysis.ts';

interface TurnLinkProps {
  study: string;
  excerpt: Pick<ExcerptView, 'source' | 'time'> & { codings: readonly { id: string }[] };
}

/** Opens the transcript at the turn of an excerpt; says the time, or that there is none. */
export function TurnLink({ study, excerpt: { source, time, codings } }: TurnLinkProps) {
  return (
    <Link
      to="/studies/$study/sources/$source"
      params={{ study, source }}
      search={{ coding: codings[0]?.id }}
      aria-label={time === null ? 'Open the transcript here' : `Open the transcript at ${clock(time)}`}
    >
      {time === null ? 'Read on' : clock(time)}
    </Link>
  );
}

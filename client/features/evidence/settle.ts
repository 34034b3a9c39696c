import type { EvidenceView } from '#shared/api/analysis.ts';

export interface Settle {
  /** What would settle the question that a cell leaves open. */
  words: string;
  /** The source to open for it, and what the link says. */
  open: { source: string; label: string } | null;
}

/** What would settle a cell that is not present: an interview, a reading, a question. */
export function settleOf({
  cell,
  sources,
  excerpts,
}: Pick<EvidenceView, 'cell' | 'sources' | 'excerpts'>): Settle {
  const unread = sources.find(({ included, examined, voice }) => included && !examined && voice === 'panel');
  const recheck = excerpts.find(({ codings }) => codings.some(({ toRecheck }) => toRecheck));
  switch (cell.state) {
    case 'present':
      return { words: '', open: null };
    case 'absent':
      return { words: 'It was looked for in full. Only asking about it would say more.', open: null };
    case 'denied':
      return {
        words: 'This is as firm as silence gets: it was asked about, or denied in words.',
        open: null,
      };
    case 'no-data':
      return {
        words:
          cell.noData?.cause === 'held'
            ? 'The transcript would settle it.'
            : 'Only an interview about this month would settle it; silence here says nothing.',
        open: null,
      };
    case 'too-little':
      return {
        words: 'A fuller interview would settle it, or a direct question in the next one.',
        open: null,
      };
    case 'not-looked-for':
      return {
        words: 'Reading the interview again for this theme would settle it.',
        open: unread ? { source: unread.id, label: 'Read it now' } : null,
      };
    case 'recheck':
      return {
        words: 'Confirming or removing the earlier codings under the present meaning would settle it.',
        open: recheck ? { source: recheck.source, label: 'Re-check it now' } : null,
      };
    case 'not-yet':
      return {
        words: unread
          ? 'It is settled when the pass is complete.'
          : 'Nothing has been read for this month yet.',
        open: unread ? { source: unread.id, label: 'Read it now' } : null,
      };
  }
}

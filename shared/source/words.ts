import type { SourceForm, SourceKind, SpeakerRole } from './source.ts';

/** What each kind of source is called on screen. */
export const KIND_WORDS: Record<SourceKind, string> = {
  interview: 'Interview',
  conversation: 'Conversation',
  exercise: 'Exercise',
  'field-note': 'Field note',
  reading: 'Reading',
  reply: 'Reply',
};

/** What each form of record is called on screen. */
export const FORM_WORDS: Record<SourceForm, string> = {
  transcript: 'Transcript',
  'full-notes': 'Full notes',
  summary: 'Summary',
  structured: 'Structured answers',
};

export const ROLE_WORDS: Record<SpeakerRole, string> = {
  participant: 'Participant',
  interviewer: 'Interviewer',
  unknown: 'Unknown',
};

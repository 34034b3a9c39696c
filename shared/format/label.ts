import type { SpeakerRole } from '#shared/source/source.ts';
import { headerField } from './header.ts';

/** Labels of the person who asks; single letters only in capitals, so that "i" or "q" in talk is none. */
const INTERVIEWER =
  /^(?:I|Q|IV|IO|(?:int|inter|interviewer|ivr|interviewing officer|moderator|mod|researcher|facilitator|fac|investigator|question)\.?)(?:[\s#-]*\d{0,2}|[\s#-]+[A-Z])$/i;
/** Labels of the person who answers. */
const PARTICIPANT =
  /^(?:P|R|A|PT|IE|(?:part|participant|resp|respondent|interviewee|informant|coord|coordinator|answer)\.?)(?:[\s#-]*\d{0,4}|[\s#-]+[A-Z])$/i;
/** Labels that say somebody spoke, not who. */
const ANYBODY =
  /^(?:(?:unidentified|unknown)(?: (?:speaker|voice|male|female|person))?|(?:speaker|spk|spkr|voice)(?:[\s_#-]*\d{1,3}|[\s_#-]+[A-Z])|S\d{1,3}|(?:multiple|several|many|some|all|both) (?:speakers|voices|participants|people|students|members)|all|both|group|everyone|audience)$/i;

/** Words that stand before a colon in documents and are nobody. */
const NOBODY = new Set(
  `note notes nb n.b ps example examples source sources figure fig table chart summary aim aims objective objectives action actions
   conclusion conclusions recommendation recommendations background key contact email e-mail tel phone telephone mobile web website http
   https url warning tip references reference see step steps phase stage day week option part section chapter appendix annex goal goals
   result results finding findings method methods outcome outcomes pros cons for against also however therefore finally first second third
   firstly secondly thirdly then next but and or so yes no well okay ok right anyway what why how who when where because there here this
   that these those it he she they we you laughs laughter laughing pause pauses inaudible unintelligible crosstalk silence music applause
   redacted sighs coughs overlapping unclear sic beginning end start break interruption`
    .split(/\s+/)
    .filter(Boolean),
);

export const foldLabel = (label: string): string =>
  label.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();

const isLetterInLowerCase = (label: string) => /^[a-z]\d*$/.test(label) && !/^[pr]\d+$/.test(label);

/** The role a label has by itself; null where it is no customary label. */
export function knownRole(label: string): SpeakerRole | null {
  const plain = label.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (isLetterInLowerCase(plain)) return null;
  if (INTERVIEWER.test(plain)) return 'interviewer';
  if (PARTICIPANT.test(plain)) return 'participant';
  return ANYBODY.test(plain) ? 'unknown' : null;
}

const ID_LIKE = /^(?:\p{L}{1,15}[ _-]?\d{1,4}[a-z]?|\p{L}{1,3}[_-]\p{L}{1,15}|\p{Lu}{1,4}\d?)$/u;
const NAME_WORD = /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{Lo}'’.-]*|[\p{Lu}\d#(][\p{L}\d_#.()-]*|&)$/u;
const PARTICLE = /^(?:de|van|von|der|den|del|della|di|da|dos|la|le|el|bin|ibn|al|of|the|and|y|e)$/;
const PHONE = /^\+?\d[\d*xX ()-]{5,}$/;

/** Whether words could be somebody's label: a name of up to five words, initials, an id, a telephone number. */
export function isLabelShaped(label: string): boolean {
  const plain = label.trim();
  if (plain.length === 0 || plain.length > 50) return false;
  if (PHONE.test(plain) || knownRole(plain) !== null) return true;
  if (NOBODY.has(foldLabel(plain)) || /^\d+[.)]?$/.test(plain)) return false;
  if (ID_LIKE.test(plain)) return true;
  const words = plain.replace(/\s*\([^()]{1,40}\)$/, '').split(/\s+/);
  if (words.length > 5) return false;
  return words.every((word, at) => NAME_WORD.test(word) || (at > 0 && PARTICLE.test(word)));
}

/** Whether a label must be left alone although it has the shape of one: "Note:", "Date:", "Recommendation:". */
export function isNobody(label: string): boolean {
  const folded = foldLabel(label);
  const numbered = /^(.+?)[ -](?:\d{1,3}|[a-z])$/.exec(folded)?.[1];
  if (NOBODY.has(folded) || (numbered !== undefined && NOBODY.has(numbered)))
    return knownRole(label) === null;
  return headerField(`${label}:`) !== null && knownRole(label) === null;
}

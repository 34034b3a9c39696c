/** Words of the study that mean nothing to whoever is asked. */
const STUDY_WORDS =
  /\b(rais(?:e|es|ed|ing)|themes?|cod(?:e|es|ed|ing|ings)|codebooks?|excerpts?|trajector(?:y|ies)|informants?|prominence|stances?)\b/iu;

const OTHERS =
  '(?:others?|colleagues?|coordinators?|participants?|interviewees?|partners?|volunteers?|residents?|staff|people|persons?|areas?)';
const FEW = '(?:only one|just one|one|two|both|1|2|a couple|a pair)';

/** A number of people below three: “two others”, “both coordinators”, “one person”. */
const SMALL_NUMBER = new RegExp(
  String.raw`\b${FEW}(?: of)?(?: the| our| your| those| these)?(?: \w+)? ${OTHERS}\b`,
  'iu',
);

/** What somebody else said: “somebody else told us”, “others say”. */
const OTHERS_WORDS = new RegExp(
  String.raw`\b(?:(?:some|any|every)(?:body|one)(?: else)?|${OTHERS}|another \w+|they|he|she)(?: \w+){0,2} (?:said|says?|told|tells?|thinks?|thought|reports?|reported|complained|mentioned|believes?|felt)\b`,
  'iu',
);

/** What in a sentence stops it from being shown to whoever is asked; "" where nothing of its sort does. */
export const plainFaults = (
  words: string,
): { studyWords: string; smallNumber: string; othersWords: string } => {
  const bare = words.replace(/“[^”]*”/gu, '“”');
  return {
    studyWords: STUDY_WORDS.exec(words)?.[0] ?? '',
    smallNumber: SMALL_NUMBER.exec(bare)?.[0] ?? '',
    othersWords: OTHERS_WORDS.exec(bare)?.[0] ?? '',
  };
};

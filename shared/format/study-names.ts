/** What an import may know of the study it goes to: only names, so that it can be sent to a worker. */
export interface StudyNames {
  areas: readonly { id: string; name: string; aliases: readonly string[] }[];
  waves: readonly { id: string; month: string; startsOn: string; endsOn: string; number?: number }[];
  participants: readonly {
    id: string;
    pseudonym: string;
    area: string | null;
    role: string;
    panel?: boolean;
  }[];
}

/** Words folded for comparing names: lower case, accents off, everything else a single space. */
export const foldWords = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether the name stands in the words as whole words. */
export const names = (foldedWords: string, name: string): boolean => {
  const folded = foldWords(name);
  return folded !== '' && ` ${foldedWords} `.includes(` ${folded} `);
};

/** The areas named in the words (folded), each once, by name or alias; a longer name wins over one inside it. */
export function areasIn(foldedWords: string, study: StudyNames): { id: string; raw: string }[] {
  const hits = study.areas.flatMap((area) => {
    const raw = [area.name, ...area.aliases]
      .filter((name) => foldWords(name).length >= 3)
      .find((name) => names(foldedWords, name));
    return raw === undefined ? [] : [{ id: area.id, raw }];
  });
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          names(foldWords(other.raw), hit.raw) &&
          foldWords(other.raw) !== foldWords(hit.raw),
      ),
  );
}

/**
 * The participants the words may mean: by pseudonym, else by role among those of the area (any area where none is known).
 * A role counts by all its words, or by a beginning of four letters and more ("Coord").
 */
export function participantsIn(
  foldedWords: string,
  area: string | null,
  study: StudyNames,
): { id: string; raw: string }[] {
  const byPseudonym = study.participants.filter((person) => names(foldedWords, person.pseudonym));
  if (byPseudonym.length > 0) return byPseudonym.map((person) => ({ id: person.id, raw: person.pseudonym }));
  const words = foldedWords.split(' ');
  return study.participants.flatMap((person) => {
    if (area !== null && person.area !== area) return [];
    const role = foldWords(person.role);
    if (role === '') return [];
    if (names(foldedWords, role)) return [{ id: person.id, raw: person.role }];
    const short = words.find((word) => word.length >= 4 && !role.includes(' ') && role.startsWith(word));
    return short === undefined ? [] : [{ id: person.id, raw: short }];
  });
}

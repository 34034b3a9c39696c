import type { StudyContent } from './content.ts';

/** What no study can hold of cards put somewhere by hand, though every record is as it should be. */
export function* boardFaults({
  cardPlaces,
  nextSteps,
}: Pick<StudyContent, 'cardPlaces' | 'nextSteps'>): Generator<string> {
  const steps = new Set<string>(nextSteps.map(({ id }) => id));
  const placed = new Set<string>();
  for (const { id, area, theme, step } of cardPlaces) {
    const named = `card-places.csv, ${id}`;
    if ((theme === null) === (step === null)) yield `${named}: it is either of a theme or of a next step`;
    if (step !== null && !steps.has(step)) yield `${named}: its next step is not in this study`;
    const card = `${area} ${theme ?? step}`;
    if (placed.has(card)) yield `${named}: this card has two places on one board`;
    placed.add(card);
  }
}

/** How dark a count is drawn: 1 to 3. Steps, not a scale: the number says how many. */
export const sizeOfCount = (turns: number): 1 | 2 | 3 => (turns >= 10 ? 3 : turns >= 4 ? 2 : 1);

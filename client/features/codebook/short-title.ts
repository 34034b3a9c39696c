/** Longer titles are cut in the tree and on the desk; in characters. */
export const SHORT_TITLE = 28;

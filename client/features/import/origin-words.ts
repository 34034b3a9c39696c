/** Where a value comes from, for those who hover or listen; undefined where there is none. */
export function originWords(origin: { from: string | null; raw: string }): string | undefined {
  const said = origin.raw === '' ? '' : `: “${origin.raw}”`;
  switch (origin.from) {
    case null:
      return undefined;
    case 'person':
      return 'your choice';
    case 'neighbour':
      return `guessed from the files beside it${said}`;
    case 'text':
      return `guessed from the words${said}`;
    default:
      return `guessed from the ${origin.from}${said}`;
  }
}

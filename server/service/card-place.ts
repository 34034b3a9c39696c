import { deleteCardPlace, listCardPlaces, putCardPlace } from '#server/store/study/card-place.ts';
import { listNextSteps } from '#server/store/study/next-step.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { columnOf } from '#shared/area/board.ts';
import type { ArrangedColumn, CardPlace } from '#shared/area/card-place.ts';
import { heads } from '#shared/area/column-words.ts';
import { DomainError } from '#shared/errors.ts';
import { CardPlaceId } from '#shared/ids.ts';
import { findArea } from './find.ts';
import { mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** What may stand in a column of an area's board, by id. */
function cardsOf(tx: Tx, area: string, column: ArrangedColumn['column']) {
  const card = (theme: CardPlace['theme'], step: CardPlace['step']) =>
    [theme ?? step ?? '', { theme, step }] as const;
  return new Map<string, Pick<CardPlace, 'theme' | 'step'>>(
    column === 'step'
      ? listNextSteps(tx.db)
          .filter((step) => step.area === area || step.area === null)
          .map(({ id }) => card(null, id))
      : listThemes(tx.db)
          .filter((theme) => columnOf(theme) === column)
          .map(({ id }) => card(id, null)),
  );
}

/** Gives a column of an area's board an order of its own, from top to bottom; whoever arranges it last decides. */
export function arrangeColumn(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { column, cards }: ArrangedColumn,
): CardPlace[] {
  return write(world, who, mayWrite(world, who, study), 'board.arrange', (tx) => {
    const area = findArea(tx.db, reference);
    const known = cardsOf(tx, area.id, column);
    const strange = cards.find((id) => !known.has(id));
    if (strange !== undefined || new Set(cards).size !== cards.length)
      throw new DomainError(
        'invalid',
        `The cards of this column are ${heads[column].title.toLowerCase()}, each once.`,
        {
          field: 'cards',
          help: 'Somebody may have changed one of them meanwhile: read the board again.',
        },
      );
    const before = new Map<string, CardPlace>(
      listCardPlaces(tx.db)
        .filter((place) => place.area === area.id)
        .map((place) => [place.theme ?? place.step ?? '', place]),
    );
    for (const [id, place] of before)
      if (known.has(id) && !cards.includes(id)) deleteCardPlace(tx.db, place.id);
    for (const [position, id] of cards.entries()) {
      const place = before.get(id);
      const card = known.get(id);
      if (card && place?.position !== position)
        putCardPlace(tx.db, {
          ...card,
          id: place?.id ?? world.newId(CardPlaceId),
          rev: tx.rev,
          area: area.id,
          position,
        });
    }
    tx.say(
      cards.length === 0
        ? `Gave the ${heads[column].title.toLowerCase()} of ${area.name} the order of the frame back`
        : `Arranged the ${heads[column].title.toLowerCase()} on the board of ${area.name}`,
      area.id,
    );
    return listCardPlaces(tx.db).filter((place) => place.area === area.id);
  });
}

/** Takes places along that are of something about to be removed. */
export function releasePlaces(tx: Tx, isGone: (place: CardPlace) => boolean): void {
  for (const place of listCardPlaces(tx.db)) if (isGone(place)) deleteCardPlace(tx.db, place.id);
}

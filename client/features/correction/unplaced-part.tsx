import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Empty } from '#client/ui/empty.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { textVersionApi } from '#shared/api/text-version.ts';
import type { NewPlacements, Unplaced } from '#shared/correction/correction.ts';
import type { TextId } from '#shared/ids.ts';
import { textOf } from '#shared/source/text.ts';
import { AffectedList } from './affected-list.tsx';
import { codedThemesQuery } from './api.ts';
import { PlaceDialog } from './place-dialog.tsx';
import styles from './review.module.css';
import type { Talk } from './talk.ts';
import { calledIn } from './words.ts';

interface UnplacedPartProps {
  study: string;
  source: string;
  /** The text that `turns` are of. */
  textVersion: TextId;
  turns: readonly Talk[];
  things: readonly Unplaced[];
}

/** What waits on earlier texts, to be placed on words of the present one. */
export function UnplacedPart({ study, source, textVersion, turns, things }: UnplacedPartProps) {
  const cache = useQueryClient();
  const say = useToast();
  const { data: themes = [] } = useQuery(codedThemesQuery(study));
  const [placing, setPlacing] = useState<Unplaced & { on: TextId }>();
  const titleOf = (id: string | null) => themes.find((theme) => theme.id === id)?.title;
  const place = useDeed({
    send: (body: NewPlacements, key) => call(textVersionApi.place, { params: { study, source }, body, key }),
    onSuccess: () => {
      setPlacing(undefined);
      say({ title: 'Placed', detail: 'it counts again', undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  if (things.length === 0)
    return <Empty title="Nothing waits">Everything stands on words of the present text.</Empty>;
  return (
    <div className={styles.waiting}>
      <p className={styles.hint}>
        A correction took their words away. They stay on the earlier text, and count nowhere until they are
        placed.
      </p>
      <AffectedList
        label="To place by hand"
        things={things}
        themes={themes}
        onPlace={(thing) => {
          place.reset();
          const found = things.find(({ id }) => id === thing.id);
          setPlacing(found && { ...found, on: textVersion });
        }}
      />
      {placing && (
        <PlaceDialog
          name={calledIn(placing, titleOf(placing.theme))}
          before={placing.before}
          turns={turns}
          text={textOf(turns)}
          near={placing}
          refusesInterviewer={placing.word !== 'memo'}
          isBusy={place.isRunning}
          error={place.error?.message}
          onPlace={({ start, end }) =>
            place.run({
              textVersion: placing.on,
              items: [{ word: placing.word, id: placing.id, start, end }],
            })
          }
          onClose={() => setPlacing(undefined)}
        />
      )}
    </div>
  );
}

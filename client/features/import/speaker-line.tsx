import type { AreaId } from '#shared/ids.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { amount } from '#shared/import/summary.ts';
import { UNNAMED } from '#shared/import/unnamed.ts';
import type { Speaker } from '#shared/source/source.ts';
import { ROLE_WORDS } from '#shared/source/words.ts';
import { NEW_PARTICIPANT, newName, personItems } from './choice-lists.ts';
import { type Frame, personName } from './frame.ts';
import styles from './peek.module.css';
import { ValueCell } from './value-cell.tsx';

interface SpeakerLineProps {
  speaker: ImportFile['speakers'][number];
  /** Nobody else speaks in the file. */
  isAlone: boolean;
  area: AreaId | null;
  frame: Frame;
  /** Notes count the words of somebody unknown, a transcript does not. */
  unknownCounts: boolean;
  onChoose: (speaker: Speaker) => void;
  onNew: (pseudonym: string) => void;
}

/** One label found in the text: who it stands for, and what that makes count. */
export function SpeakerLine(props: SpeakerLineProps) {
  const { speaker, isAlone, area, frame, unknownCounts, onChoose, onNew } = props;
  const called =
    speaker.label === UNNAMED ? (isAlone ? 'All of it' : 'Without a name') : `“${speaker.label}”`;
  const person = frame.participants.find(({ id }) => id === speaker.participant);
  const counts = speaker.role === 'participant' || (speaker.role === 'unknown' && unknownCounts);
  const words = person ? personName(person) : ROLE_WORDS[speaker.role];
  return (
    <div>
      <dt className="clip" title={called}>
        {called}
      </dt>
      <dd>
        <ValueCell
          label={speaker.label === UNNAMED ? `Who speaks: ${called.toLowerCase()}` : `Who ${called} is`}
          noun="choices"
          placeholder="Interviewer, or a participant"
          items={[
            { id: 'interviewer', title: 'Interviewer', hint: 'Asks; never counted' },
            { id: 'participant', title: 'Participant, not named', hint: 'Counted, for nobody in particular' },
            { id: 'unknown', title: 'Unknown', hint: 'Not counted in a transcript' },
            { id: 'new', title: NEW_PARTICIPANT },
            ...personItems(frame, area),
          ]}
          words={words}
          origin={{ from: speaker.from, raw: '' }}
          onPick={(id, typed) => {
            if (id === 'new') onNew(newName(typed));
            else if (id === 'interviewer' || id === 'unknown' || id === 'participant')
              onChoose({ role: id, participant: null });
            else
              onChoose({
                role: 'participant',
                participant: frame.participants.find((one) => one.id === id)?.id ?? null,
              });
          }}
          create={{
            label: (typed) => `New participant “${typed}”…`,
            choices: [],
            choicesLabel: '',
            first: '',
            onCreate: onNew,
          }}
        />
      </dd>
      <dd className={styles.dim}>
        {amount(speaker.turns, 'turn')}, {counts ? amount(speaker.words, 'word') : 'not counted'}
      </dd>
    </div>
  );
}

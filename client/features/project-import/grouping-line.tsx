import { useState } from 'react';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { monthLabel } from '#shared/dates.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './project.module.css';
import type { Grouping, GroupingSaid } from './review-groupings.tsx';
import { fromWords } from './words.ts';

interface GroupingLineProps {
  grouping: Grouping;
  said: GroupingSaid | null;
  onSay: (said: GroupingSaid | null) => void;
}

type Sense = GroupingSaid['as'] | '';
const senseWords: Record<GroupingSaid['as'], string> = {
  participant: 'A participant',
  wave: 'A month',
  area: 'An area',
  none: 'Nothing of the study',
};

/** One grouping of the file, what it looks like, and what a person says it is. */
export function GroupingLine({ grouping, said, onSay }: GroupingLineProps) {
  const { name, guess, month, sources, named, isStated } = grouping;
  // A month that is being typed is no answer yet.
  const [isMonth, setMonth] = useState(false);
  const [typed, setTyped] = useState(said?.month ?? month ?? '');
  const sense: Sense = isMonth ? 'wave' : (said?.as ?? '');
  const say = (as: Sense) => {
    setMonth(as === 'wave' && typed === '');
    if (as === '') onSay(null);
    else if (as !== 'wave') onSay({ as });
    else if (typed !== '') onSay({ as, month: typed });
  };
  const looks =
    guess === 'none'
      ? ''
      : `${isStated ? 'the file says' : 'looks like'}: ${senseWords[guess].toLowerCase()}${
          guess === 'wave' && month !== null ? `, ${monthLabel(month)}` : ''
        }`;
  const more = sources - named.length;
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>
          {fromWords(grouping)} · {amount(sources, 'source')}
          {named.length > 0 && `: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`}
        </small>
        {said === null && looks !== '' && <small className={styles.guess}>{looks}</small>}
      </span>
      <span className={styles.sense}>
        <SelectField
          label={`What ${name} is`}
          hidesLabel
          options={[
            { value: '', label: 'Not said' },
            ...(['participant', 'wave', 'area', 'none'] as const).map((value) => ({
              value,
              label: senseWords[value],
            })),
          ]}
          value={sense}
          onChange={say}
        />
        {sense === 'wave' && (
          <TextField
            label={`The month of ${name}`}
            hidesLabel
            type="month"
            value={typed}
            placeholder="2020-10"
            onChange={(value) => {
              setTyped(value);
              if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return;
              setMonth(false);
              onSay({ as: 'wave', month: value });
            }}
          />
        )}
      </span>
    </li>
  );
}

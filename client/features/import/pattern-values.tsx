import { PickerButton } from '#client/ui/picker-button.tsx';
import { Day } from '#shared/dates.ts';
import { pseudonymFor } from '#shared/import/new-participants.ts';
import type { NewPerson, PatternMeans, PatternValue } from '#shared/import/pattern.ts';
import { amount } from '#shared/import/summary.ts';
import { areaItems, monthItems, NONE, personItems } from './choice-lists.ts';
import { type Frame, personName, shortMonth } from './frame.ts';
import styles from './pattern-dialog.module.css';

type Part = keyof PatternMeans;

const PARTS: Record<PatternValue['part'], { label: string; noun: string }> = {
  participant: { label: 'Participant', noun: 'participants' },
  wave: { label: 'Wave', noun: 'months' },
  area: { label: 'Area', noun: 'areas' },
  date: { label: 'Date', noun: 'dates' },
};

/** What a part stands for, in words; undefined where nobody knows. */
function meansWords(frame: Frame, { part, means }: PatternValue): string | undefined {
  if (means === null) return undefined;
  if (part === 'area') return frame.areas.find(({ id }) => id === means)?.name;
  if (part === 'date') return Day.safeParse(means).data;
  const wave = frame.waves.find(({ id }) => id === means);
  if (part === 'wave') return wave && shortMonth(wave.month);
  const person = frame.participants.find(({ id }) => id === means);
  return person && personName(person);
}

function itemsOf(frame: Frame, part: Part) {
  const items =
    part === 'area' ? areaItems(frame) : part === 'wave' ? monthItems(frame) : personItems(frame, null);
  return items.filter(({ id }) => id !== NONE);
}

const NEW = 'new';

interface PatternValuesProps {
  pattern: string;
  values: readonly PatternValue[];
  frame: Frame;
  onMean: (part: Part, raw: string, id: string | null) => void;
  onMake: (person: NewPerson) => void;
}

/** Every value that the pattern found and what it stands for, put right once for all files that have it. */
export function PatternValues({ pattern, values, frame, onMean, onMake }: PatternValuesProps) {
  const isTaken = new Set(frame.participants.map(({ pseudonym }) => pseudonym.toLowerCase()));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.values} tabIndex={0} aria-label="What its parts stand for">
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">In the names</th>
            <th scope="col">Stands for</th>
            <th scope="col">
              <span className="vh">Files</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => {
            const { part, raw, isSaid } = value;
            const words = meansWords(frame, value);
            const pseudonym = pseudonymFor(raw, pattern);
            const make = (name: string) => onMake({ pseudonym: name, raws: [raw] });
            const offered =
              part === 'participant' && !isTaken.has(pseudonym.toLowerCase())
                ? [
                    {
                      id: NEW,
                      title: `New participant “${pseudonym}”`,
                      group: 'Somebody else',
                      isAside: true,
                    },
                  ]
                : [];
            return (
              <tr key={`${part} ${raw}`}>
                <td>{PARTS[part].label}</td>
                <th scope="row">{raw}</th>
                <td>
                  {part === 'date' ? (
                    (words ?? 'no date')
                  ) : (
                    <PickerButton
                      label={`${PARTS[part].label} “${raw}” stands for`}
                      noun={PARTS[part].noun}
                      placeholder={PARTS[part].label}
                      value={words}
                      look={words === undefined ? 'missing' : isSaid ? 'chosen' : 'guess'}
                      items={[...itemsOf(frame, part), ...offered]}
                      onPick={(id) => (id === NEW ? make(pseudonym) : onMean(part, raw, id))}
                      {...(part === 'participant' && {
                        create: {
                          label: (typed) => `New participant “${typed}”`,
                          choices: [],
                          choicesLabel: '',
                          first: '',
                          onCreate: make,
                        },
                      })}
                    />
                  )}
                </td>
                <td>{amount(value.files, 'file')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

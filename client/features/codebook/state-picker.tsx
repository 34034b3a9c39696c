import { shortDay } from '#client/lib/day.ts';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { eventWords } from '#shared/codebook/history.ts';
import { monthLabel } from '#shared/dates.ts';
import type { Codebook } from './use-codebook.ts';

interface StatePickerProps {
  /** Its accessible name, as in “Earlier state”. */
  label: string;
  codebook: Codebook;
  waves: readonly { month: string }[];
  /** An event’s number, a day or a month; undefined is today. */
  value: string | undefined;
  /** What stands there, in words, as far as it is known. */
  words: string | undefined;
  onPick: (state: string | undefined) => void;
}

const TODAY = 'today';

/** Chooses a state of the codebook: today, a named version, the end of a wave, or after any event. */
export function StatePicker({ label, codebook, waves, value, words, onPick }: StatePickerProps) {
  const titleOf = (id: string | undefined) => codebook.themes.find((theme) => theme.id === id)?.title ?? '';
  const versions = codebook.events.flatMap(({ number, version, at }) =>
    version === null ? [] : [{ id: `v${number}`, title: `Codebook ${version}`, hint: shortDay(at) }],
  );
  return (
    <PickerButton
      label={label}
      value={value === undefined ? 'Today' : (words ?? value)}
      placeholder="A version, a month, a theme"
      noun="states"
      items={[
        { id: TODAY, title: 'Today', group: 'Now' },
        ...versions.toReversed().map((one) => ({ ...one, group: 'Named versions' })),
        ...waves.map(({ month }) => ({ id: month, title: `End of ${monthLabel(month)}`, group: 'Waves' })),
        ...codebook.events.toReversed().map(({ number, kind, at, themes }) => ({
          id: `${number}`,
          title: `${eventWords[kind]}: ${titleOf(themes[0])}`,
          hint: `change ${number}, ${shortDay(at)}`,
          group: 'After a change',
        })),
      ]}
      onPick={(id) => onPick(id === TODAY ? undefined : id.replace(/^v(?=\d)/, ''))}
    />
  );
}

import type { Speaker } from '../source/source.ts';
import type { ImportChoices, ImportFile, Open } from './import.ts';

const byPerson = <Value>(value: Value) => ({ value, from: 'person', raw: '' });

/** What is still to be settled of a file that becomes the next text of a source: all but who speaks is known there. */
export const openForText = (open: readonly Open[]): Open[] =>
  open.filter((question) => question === 'speakers');

/** A file as it will stand after a person's choices: what a screen shows until the program has answered. */
export function withChoices(file: ImportFile, choices: ImportChoices): ImportFile {
  const { kind, form, area, wave, date, participant, speakers, duplicate, names } = choices;
  const isReading = kind === 'reading';
  const open = file.open.filter((question) => choices[question] === undefined);
  return {
    ...file,
    title: choices.title ?? file.title,
    keep: choices.keep ?? (duplicate === undefined ? file.keep : duplicate !== 'skip'),
    kind: kind === undefined ? file.kind : byPerson(kind),
    form: form === undefined ? file.form : byPerson(form),
    area: area === undefined ? file.area : byPerson(area),
    wave: wave === undefined ? file.wave : byPerson(wave),
    date: date === undefined ? file.date : byPerson(date),
    participant: participant === undefined ? file.participant : byPerson(participant),
    speakers: file.speakers.map((speaker) => {
      const chosen = speakers?.[speaker.label];
      return chosen ? { ...speaker, ...chosen, from: 'person' } : speaker;
    }),
    duplicate: file.duplicate && { ...file.duplicate, choice: duplicate ?? file.duplicate.choice },
    names: file.names && { ...file.names, replace: names ?? file.names.replace },
    open: isReading ? [] : duplicate === 'version' ? openForText(open) : open,
  };
}

/** Every guess of a file as a person's choice; what is open stays open. */
export function acceptedGuesses(file: ImportFile): ImportChoices {
  return {
    ...(file.kind && { kind: file.kind.value }),
    ...(file.form && { form: file.form.value }),
    ...(file.area?.value && { area: file.area.value }),
    ...(file.wave?.value && { wave: file.wave.value }),
    ...(file.date?.value && { date: file.date.value }),
    ...(file.participant?.value && { participant: file.participant.value }),
  };
}

/** Who one label stands for, beside what was chosen of others; where nobody is named for the file yet, that is who it holds. */
export function speakerChosen(file: ImportFile, label: string, speaker: Speaker): ImportChoices {
  const before = file.speakers.flatMap((one) =>
    one.from === 'person' ? [[one.label, { role: one.role, participant: one.participant }] as const] : [],
  );
  const isAsked = file.open.includes('participant') && speaker.participant !== null;
  return {
    speakers: { ...Object.fromEntries(before), [label]: speaker },
    ...(isAsked && { participant: speaker.participant }),
  };
}

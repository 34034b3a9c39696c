import { IconButton } from '#client/ui/icon-button.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import type { Area } from '#shared/area/area.ts';
import type { Participant } from '#shared/participant/participant.ts';
import styles from './source-panel.module.css';

interface PanelPeopleProps {
  /** Ids. */
  chosen: readonly string[];
  participants: readonly Participant[];
  areas: readonly Area[];
  onChange: (chosen: string[]) => void;
}

/** Whose words a source holds: one or several. */
export function PanelPeople({ chosen, participants, areas, onChange }: PanelPeopleProps) {
  const people = chosen.flatMap((id) => participants.find((one) => one.id === id) ?? []);
  return (
    <div>
      <p className={styles.label}>Participants</p>
      <ul className={styles.people}>
        {people.map(({ id, pseudonym, role }) => (
          <li key={id}>
            <span className="clip">
              {pseudonym} {role}
            </span>
            <IconButton
              deed="source.change"
              icon="close"
              size="small"
              label={`Take off ${pseudonym}`}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
      <PickerButton
        label="Add a participant"
        value="Add a participant"
        placeholder="Pseudonym or role"
        noun="participants"
        width={300}
        items={participants
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, pseudonym, role, area }) => ({
            id,
            title: `${pseudonym} ${role}`.trim(),
            hint: areas.find((one) => one.id === area)?.name ?? 'No area',
          }))}
        onPick={(id) => onChange([...chosen, id])}
      />
    </div>
  );
}

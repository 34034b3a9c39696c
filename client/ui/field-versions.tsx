import { TwoVersions } from './two-versions.tsx';
import { useToast } from './use-toast.ts';

/** A field in which two versions differ, as both read. */
export interface FieldVersion {
  label: string;
  mine: string;
  theirs: string;
}

interface FieldVersionsProps {
  /** What was changed: “this participant”. */
  what: string;
  fields: readonly FieldVersion[];
  /** Who changed it and when; empty where nobody can tell. */
  by: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  busy?: boolean;
}

const words = (text: string) => (text === '' ? '(empty)' : text);

/** Two versions of a form, field by field; only the fields that differ. */
export function FieldVersions({
  what,
  fields,
  by,
  onKeepMine,
  onTakeTheirs,
  busy = false,
}: FieldVersionsProps) {
  const say = useToast();
  const side = (version: 'mine' | 'theirs') => (
    <dl>
      {fields.map((field) => (
        <div key={field.label}>
          <dt className={fields.length === 1 ? 'vh' : 'sub'}>{field.label}</dt>
          <dd>{words(field[version])}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <TwoVersions
      says={`Somebody changed ${what} since you opened it.`}
      mine={{ by: 'Not saved', children: side('mine') }}
      theirs={{ by, children: side('theirs') }}
      copy={fields.map(({ label, mine }) => `${label}: ${mine}`).join('\n')}
      onCopied={() => say({ title: 'Copied', detail: 'what you wrote' })}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
      busy={busy}
    />
  );
}

import { KindShape } from '#client/ui/kind-shape.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { KIND_KEYS } from '#shared/codebook/tree.ts';
import { groupsInOrder, inFrameOrder } from '#shared/theme/frame.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { kindOf, kindWords } from './kind-words.ts';
import { NEW_GROUP, type PlaceChosen } from './place.ts';
import type { Codebook } from './use-codebook.ts';

interface PlaceFieldsProps {
  codebook: Pick<Codebook, 'themes' | 'groups'>;
  place: PlaceChosen;
  onChange: (place: PlaceChosen) => void;
  /** The themes that are moved: none can stand under itself. */
  moved?: readonly Theme[];
}

/** Kind, group and parent of a theme; a sub-theme stands where its parent stands. */
export function PlaceFields({ codebook, place, onChange, moved = [] }: PlaceFieldsProps) {
  const kind = kindOf(place.kind);
  const groups = groupsInOrder(codebook.groups).filter((group) => group.kind === kind);
  const isMoved = new Set<string>(moved.map(({ id }) => id));
  const holds = codebook.themes.some(({ parent }) => parent !== null && isMoved.has(parent));
  const parents = holds
    ? []
    : inFrameOrder(codebook.themes, codebook.groups).filter(
        (one) => one.kind === kind && one.parent === null && !one.retired && !isMoved.has(one.id),
      );
  return (
    <>
      <RadioGrid
        label="Kind"
        columns={KIND_KEYS.length}
        isDense
        options={KIND_KEYS.map((value) => ({
          value,
          label: (
            <span className={styles.kind}>
              <KindShape kind={kindOf(value)} />
              {kindWords[value]}
            </span>
          ),
        }))}
        value={place.kind}
        onChange={(value) => onChange({ kind: value, group: '', newGroup: '', parent: '' })}
      />
      <div className={styles.two}>
        {place.parent === '' ? (
          <SelectField
            label="Group"
            options={[
              { value: '', label: 'No group' },
              ...groups.map(({ id, title }) => ({ value: `${id}`, label: title })),
              { value: NEW_GROUP, label: 'A new group…' },
            ]}
            value={place.group}
            onChange={(group) => onChange({ ...place, group })}
          />
        ) : (
          <p className={styles.none}>It stands in the group of the theme it is under.</p>
        )}
        <SelectField
          label="Under"
          options={[
            { value: '', label: 'No other theme' },
            ...parents.map(({ id, title }) => ({ value: `${id}`, label: title })),
          ]}
          value={place.parent}
          onChange={(parent) => onChange({ ...place, parent })}
          {...(holds && { hint: 'Sub-themes come along; two levels at most.' })}
        />
      </div>
      {place.parent === '' && place.group === NEW_GROUP && (
        <TextField
          label="Name of the new group"
          value={place.newGroup}
          onChange={(newGroup) => onChange({ ...place, newGroup })}
          maxLength={120}
          autoFocus
        />
      )}
    </>
  );
}

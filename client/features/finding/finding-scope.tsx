import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import {
  Confidence,
  confidenceWords,
  type FindingChanges,
  FindingKind,
  type FindingView,
  findingKindWords,
} from '#shared/finding/finding.ts';
import type { FindingThings } from './api.ts';
import styles from './finding.module.css';
import type { Where } from './told.ts';

interface FindingScopeProps {
  finding: FindingView;
  themes: FindingThings['themes'];
  where: Where;
  onChange: (changes: FindingChanges) => void;
}

const NOT_SAID = 'not-said';
const toggled = <Id extends string>(ids: readonly Id[], id: Id): Id[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

/** What a finding is about: its kind, its themes, where and when it is claimed, and how sure the team is. */
export function FindingScope({ finding, themes, where, onChange }: FindingScopeProps) {
  const shown = finding.themes.flatMap((id) => themes.find((theme) => theme.id === id) ?? []);
  return (
    <>
      <div className={styles.two}>
        <SelectField
          label="Kind of finding"
          value={finding.kind}
          options={FindingKind.options.map((kind) => ({ value: kind, label: findingKindWords[kind] }))}
          onChange={(kind) => onChange({ kind })}
        />
        <SelectField
          label="How sure the team is"
          value={finding.confidence ?? NOT_SAID}
          options={[
            { value: NOT_SAID, label: 'Not said yet' },
            ...Confidence.options.map((one) => ({
              value: one,
              label: `${confidenceWords[one].word}: ${confidenceWords[one].means}`,
            })),
          ]}
          onChange={(said) => onChange({ confidence: said === NOT_SAID ? null : said })}
        />
      </div>
      <fieldset className={styles.set}>
        <legend>Themes</legend>
        <div className={styles.chips}>
          {shown.map(({ id, title, kind }) => (
            <span key={id} className={styles.theme}>
              <KindShape kind={kind} size={10} isNamed />
              {title}
              <IconButton
                icon="close"
                size="small"
                label={`Take out ${title}`}
                onClick={() => onChange({ themes: finding.themes.filter((one) => one !== id) })}
              />
            </span>
          ))}
          <PickerButton
            label="Add a theme"
            value={undefined}
            askWords="add a theme…"
            placeholder="Type a theme"
            noun="themes"
            look={shown.length === 0 ? 'missing' : 'plain'}
            items={themes
              .filter(({ retired }) => !retired)
              .map(({ id, title, kind }) => ({
                id,
                title,
                sign: <KindShape kind={kind} size={10} />,
                ...(finding.themes.includes(id) && { taken: 'already here' }),
              }))}
            onPick={(id) => onChange({ themes: [...finding.themes, id] })}
          />
        </div>
      </fieldset>
      <div className={styles.two}>
        <fieldset className={styles.set}>
          <legend>Claimed of these areas</legend>
          <div className={styles.ticks}>
            {where.areas.map(({ id, name }) => (
              <Checkbox
                key={id}
                isOn={finding.areas.includes(id)}
                onChange={() => onChange({ areas: toggled(finding.areas, id) })}
              >
                {name}
              </Checkbox>
            ))}
            <Button small look="quiet" onClick={() => onChange({ areas: where.areas.map(({ id }) => id) })}>
              All areas
            </Button>
          </div>
        </fieldset>
        <fieldset className={styles.set}>
          <legend>And of these months; none: months do not matter</legend>
          <div className={styles.ticks}>
            {where.waves.map(({ id, name }) => (
              <Checkbox
                key={id}
                isOn={finding.waves.includes(id)}
                onChange={() => onChange({ waves: toggled(finding.waves, id) })}
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      </div>
    </>
  );
}

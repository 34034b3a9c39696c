import { useRef, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { Coder } from '#shared/coding/coder.ts';
import { isNarrowed, ShownKind, ShownStance } from '#shared/coding/shown.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { DeskShown } from './desk-shown.ts';
import styles from './show-panel.module.css';
import { stanceWords } from './stance.ts';

interface ShowPanelProps {
  shown: DeskShown;
  onShown: (change: DeskShown) => void;
  themes: readonly Theme[];
  /** Those who have coded here. */
  coders: readonly Coder[];
  me: string;
  /** Threat codings whose stance is still to set. */
  owed: number;
}

const KIND_WORDS: Record<ShownKind, string> = {
  change: 'changes',
  enabler: 'enablers',
  threat: 'threats',
  opportunity: 'opportunities',
  unsorted: 'unsorted',
};
const having = <Item,>(list: readonly Item[] | undefined, item: Item, isOn: boolean): Item[] =>
  isOn ? [...(list ?? []), item] : (list ?? []).filter((one) => one !== item);

/** What is drawn on the words, in a line. */
function said({ kinds, theme, coder, stances, only }: DeskShown, props: ShowPanelProps): string {
  const parts = [
    ...(kinds ?? []).map((kind) => KIND_WORDS[kind]),
    ...(theme === undefined ? [] : [props.themes.find(({ id }) => id === theme)?.title ?? 'one theme']),
    ...(stances ?? []).map((stance) => (stance === 'none' ? 'stance to set' : stanceWords(stance))),
    ...(coder === undefined
      ? []
      : [coder === props.me ? 'mine' : (props.coders.find(({ id }) => id === coder)?.name ?? 'one coder')]),
    ...(only === undefined ? [] : [only === 'coded' ? 'coded turns' : 'turns without codings']),
  ];
  return parts.length === 0 ? 'All codings' : `Only ${parts.join(', ')}`;
}

/** Which codings and which turns are shown. */
export function ShowPanel(props: ShowPanelProps) {
  const { shown, onShown, themes, coders, me, owed } = props;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const isAll = !isNarrowed(shown) && shown.only === undefined;
  return (
    <span className={styles.place}>
      <Button ref={opener} look="quiet" small opens aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <span className={`clip ${styles.said}`}>{said(shown, props)}</span>
      </Button>
      {isOpen && (
        <PopoverCard title="Show" onClose={close}>
          <div className={styles.form}>
            <fieldset className={styles.kinds}>
              <legend>Kinds</legend>
              {ShownKind.options.map((kind) => (
                <Checkbox
                  key={kind}
                  isOn={shown.kinds?.includes(kind) ?? false}
                  onChange={(isOn) => onShown({ kinds: having(shown.kinds, kind, isOn) })}
                >
                  <KindShape kind={kind === 'unsorted' ? null : kind} /> {KIND_WORDS[kind]}
                </Checkbox>
              ))}
            </fieldset>
            <fieldset className={styles.kinds}>
              <legend>Stances</legend>
              {ShownStance.options.map((stance) => (
                <Checkbox
                  key={stance}
                  isOn={shown.stances?.includes(stance) ?? false}
                  {...(stance === 'none' && { count: owed })}
                  onChange={(isOn) => onShown({ stances: having(shown.stances, stance, isOn) })}
                >
                  {stance === 'none' ? 'stance to set' : stanceWords(stance)}
                </Checkbox>
              ))}
            </fieldset>
            <SelectField
              label="Theme"
              value={shown.theme ?? ''}
              options={[
                { value: '', label: 'Any theme' },
                ...themes.map(({ id, title }) => ({ value: `${id}`, label: title })),
              ]}
              onChange={(theme) => onShown({ theme: theme === '' ? undefined : theme })}
            />
            {coders.length > 1 && (
              <SelectField
                label="Coder"
                value={shown.coder ?? ''}
                options={[
                  { value: '', label: coders.length === 2 ? 'Both coders' : 'All coders' },
                  ...coders.map(({ id, name }) => ({
                    value: `${id}`,
                    label: id === me ? `${name} (you)` : name,
                  })),
                ]}
                onChange={(coder) => onShown({ coder: coder === '' ? undefined : coder })}
              />
            )}
            <div>
              <p className={styles.label}>Turns</p>
              <Segmented
                label="Turns"
                value={shown.only ?? 'all'}
                options={[
                  { value: 'all', label: 'all' },
                  { value: 'coded', label: 'coded' },
                  { value: 'uncoded', label: 'not coded' },
                ]}
                onChange={(only) => onShown({ only: only === 'all' ? undefined : only })}
              />
            </div>
            <Button
              small
              heldBack={isAll ? 'nothing is hidden' : undefined}
              onClick={() =>
                onShown({ kinds: [], stances: [], theme: undefined, coder: undefined, only: undefined })
              }
            >
              Show all
            </Button>
          </div>
        </PopoverCard>
      )}
    </span>
  );
}

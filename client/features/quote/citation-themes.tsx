import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { frameThemesQuery } from './api.ts';
import styles from './citation-themes.module.css';

interface CitationThemesProps {
  study: string;
  /** Ids, in the order in which they were chosen. */
  chosen: readonly string[];
  onChoose: (themes: string[]) => void;
}

/** The themes that published words speak of: found by typing, each taken away by its own button. */
export function CitationThemes({ study, chosen, onChoose }: CitationThemesProps) {
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const { data: themes = [] } = useQuery({ ...frameThemesQuery(study), throwOnError: false });
  const titleOf = (theme: string) => themes.find((one) => one.id === theme)?.title ?? '';
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>Themes</legend>
      {chosen.length > 0 && (
        <ul ref={list} className={styles.chosen}>
          {chosen.map((theme, at) => (
            <li key={theme}>
              <KindShape kind={themes.find((one) => one.id === theme)?.kind ?? null} isNamed />
              <span>{titleOf(theme)}</span>
              <IconButton
                icon="close"
                size="small"
                label={`Without ${titleOf(theme)}`}
                onClick={() => {
                  onChoose(chosen.filter((one) => one !== theme));
                  setSaid(`Without ${titleOf(theme)}.`);
                  const buttons = list.current?.parentElement?.querySelectorAll('button');
                  // The next one takes the focus; behind the last, the button that adds.
                  buttons?.[at + 1]?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <PickerButton
        label="Add a theme"
        placeholder="Find a theme"
        noun="themes"
        value={chosen.length === 0 ? 'Choose themes' : 'Add a theme'}
        sign={<Icon name="plus" />}
        items={themes.map((theme) => ({
          id: theme.id,
          title: theme.title,
          sign: <KindShape kind={theme.kind} />,
          ...(chosen.includes(theme.id) && { taken: 'already chosen' }),
        }))}
        onPick={(theme) => {
          if (chosen.includes(theme)) return;
          onChoose([...chosen, theme]);
          setSaid(`${titleOf(theme)} chosen.`);
        }}
      />
      <p className="vh" role="status">
        {said}
      </p>
    </fieldset>
  );
}

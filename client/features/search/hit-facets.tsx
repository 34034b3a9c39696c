import { Checkbox } from '#client/ui/checkbox.tsx';
import { Switch } from '#client/ui/switch.tsx';
import styles from './facets.module.css';

/** Something hits can be narrowed by, with how many turns it has. */
export interface HitFacet {
  word: string;
  label: string;
  count: number;
}

interface HitFacetsProps {
  areas: readonly HitFacet[];
  months: readonly HitFacet[];
  chosen: { area: readonly string[]; wave: readonly string[] };
  onChoose: (facet: 'area' | 'wave', words: string[]) => void;
  withInterviewers: boolean;
  /** Interviewers' turns that hold the words. */
  interviewerTurns: number;
  onInterviewers: (isOn: boolean) => void;
  onReset: (() => void) | undefined;
}

/** Where the words were found, and whose turns are looked through. */
export function HitFacets(props: HitFacetsProps) {
  const { areas, months, chosen, onChoose, withInterviewers, interviewerTurns, onInterviewers, onReset } =
    props;
  const group = (title: string, facet: 'area' | 'wave', options: readonly HitFacet[]) =>
    options.length === 0 ? null : (
      <fieldset className={styles.facet}>
        <legend>{title}</legend>
        {options.map(({ word, label, count }) => (
          <Checkbox
            key={word}
            isOn={chosen[facet].includes(word)}
            count={count}
            onChange={(isOn) =>
              onChoose(facet, isOn ? [...chosen[facet], word] : chosen[facet].filter((one) => one !== word))
            }
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
    );
  return (
    <aside className={`scroll ${styles.facets}`} aria-label="Filters">
      <div className={styles.head}>
        <h2>Filter</h2>
        {onReset && (
          <button type="button" className={styles.reset} onClick={onReset}>
            Reset
          </button>
        )}
      </div>
      {group('Area', 'area', areas)}
      {group('Month', 'wave', months)}
      <fieldset className={styles.facet}>
        <legend>Who speaks</legend>
        <Switch isOn={withInterviewers} onChange={onInterviewers}>
          Interviewers too
        </Switch>
        <p className={styles.note}>
          {withInterviewers
            ? 'Interviewer turns are shown; they cannot be coded.'
            : `Participants only${interviewerTurns > 0 ? `; ${interviewerTurns} interviewer ${interviewerTurns === 1 ? 'turn' : 'turns'} left out` : ''}.`}
        </p>
      </fieldset>
    </aside>
  );
}

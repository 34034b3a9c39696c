import { download, fileNameOf } from '#client/lib/download.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { type FindingTold, findingsMarkdown, findingsTable } from '#shared/finding/export.ts';
import { PROBLEMS, problemWords } from '#shared/finding/problems.ts';
import styles from './finding.module.css';
import { type FindingFilter, shownOf } from './told.ts';

interface FindingsBarProps {
  /** The study's title. */
  title: string;
  findings: readonly FindingTold[];
  filter: FindingFilter;
  /** Themes that findings name. */
  themes: readonly { id: string; title: string }[];
  onFilter: (change: Partial<FindingFilter>) => void;
  onNew: () => void;
  reportsPlace: Place;
}

const ALL = 'all';
const STATES = ['draft', 'confirmed'] as const;
const STATE_WORDS = { draft: 'Drafts', confirmed: 'Confirmed' };

/** What the list is narrowed to, each choice with how many it would leave; a new finding; and taking them away. */
export function FindingsBar({
  title,
  findings,
  filter,
  themes,
  onFilter,
  onNew,
  reportsPlace,
}: FindingsBarProps) {
  const left = (change: Partial<FindingFilter>) => shownOf(findings, { ...filter, ...change }).length;
  const shown = shownOf(findings, filter);
  const take = async (format: 'csv' | 'md') => {
    const name = fileNameOf([title, 'findings'], format);
    if (format === 'md')
      return download(name, findingsMarkdown(`${title}: findings`, shown), 'text/markdown');
    const { toCsv } = await import('#shared/format/csv.ts');
    download(name, toCsv(findingsTable(shown)), 'text/csv');
  };
  return (
    <header className={styles.bar}>
      <h1>Findings</h1>
      <p role="status">
        {shown.length === findings.length ? findings.length : `${shown.length} of ${findings.length}`}
      </p>
      <SelectField
        label="Theme"
        hidesLabel
        value={filter.theme ?? ALL}
        options={[
          { value: ALL, label: 'All themes' },
          ...themes.map(({ id, title: name }) => ({ value: id, label: `${name} (${left({ theme: id })})` })),
        ]}
        onChange={(theme) => onFilter({ theme: theme === ALL ? undefined : theme })}
      />
      <SelectField
        label="State"
        hidesLabel
        value={filter.state ?? ALL}
        options={[
          { value: ALL, label: 'Drafts and confirmed' },
          ...STATES.map((state) => ({ value: state, label: `${STATE_WORDS[state]} (${left({ state })})` })),
        ]}
        onChange={(state) => onFilter({ state: state === ALL ? undefined : state })}
      />
      <SelectField
        label="Still open"
        hidesLabel
        value={filter.problem ?? ALL}
        options={[
          { value: ALL, label: 'Whatever is open' },
          ...PROBLEMS.map((problem) => ({
            value: problem,
            label: `${problemWords[problem]} (${left({ problem })})`,
          })),
        ]}
        onChange={(problem) => onFilter({ problem: problem === ALL ? undefined : problem })}
      />
      <span className={styles.end}>
        <ButtonLink place={reportsPlace} look="quiet" small>
          Reports
        </ButtonLink>
        <Menu
          align="end"
          trigger={
            <Button look="quiet" small opens heldBack={shown.length === 0 ? 'nothing is shown' : undefined}>
              Export
            </Button>
          }
          groups={[
            [
              { label: 'Markdown', hint: 'one after another', onSelect: () => void take('md') },
              { label: 'Table (CSV)', hint: 'one finding a row', onSelect: () => void take('csv') },
            ],
            [{ label: 'Print…', onSelect: () => window.print() }],
          ]}
        />
        <Button deed="finding.add" icon="plus" onClick={onNew}>
          New finding
        </Button>
      </span>
    </header>
  );
}

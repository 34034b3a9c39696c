import { useQueries, useQuery } from '@tanstack/react-query';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { passagesOf } from '#shared/codebook/split-draft.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { codingsQuery, sourcesQuery } from './api.ts';
import styles from './form.module.css';

interface LinkExcerptsProps {
  study: string;
  /** Ids of the themes at the ends. */
  ends: readonly string[];
  chosen: readonly Coding['id'][];
  onChange: (chosen: Coding['id'][]) => void;
}

/** The passages of both ends, to tick those that the link rests on. */
export function LinkExcerpts({ study, ends, chosen, onChange }: LinkExcerptsProps) {
  const answers = useQueries({ queries: ends.map((theme) => codingsQuery(study, theme)) });
  const { data: sources } = useQuery(sourcesQuery(study));
  const passages = passagesOf(answers.flatMap(({ data }) => data ?? []));
  if (passages.length === 0) return null;
  return (
    <details className={styles.rests} open={chosen.length > 0 || undefined}>
      <summary>Excerpts it rests on{chosen.length > 0 && ` · ${chosen.length} chosen`}</summary>
      <ul>
        {passages.map(({ key, codings }) => {
          const ids = codings.map(({ id }) => id);
          const isOn = ids.some((id) => chosen.includes(id));
          const [coding] = codings;
          return (
            <li key={key}>
              <Checkbox
                isOn={isOn}
                onChange={(turned) =>
                  onChange([...chosen.filter((id) => !ids.includes(id)), ...(turned ? [coding.id] : [])])
                }
              >
                “{coding.text}” <small>{sources?.find(({ id }) => id === coding.source)?.title}</small>
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { CheckView, Proposal } from '#shared/member-check/check-view.ts';
import { MOST_ITEMS } from '#shared/member-check/member-check.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { proposalsQuery } from './api.ts';
import { BasisLinks, type BasisWay } from './basis-links.tsx';
import styles from './sheet.module.css';
import type { CheckDeeds } from './use-check-deeds.ts';

interface ProposalListProps {
  study: string;
  check: CheckView;
  deeds: CheckDeeds;
  themes: readonly { id: string; title: string; kind: ThemeKind | null }[];
  waysOf: (proposal: Proposal) => BasisWay[];
}

/** What the study suggests by rule and is not on the sheet, each with what it rests on. */
export function ProposalList({ study, check, deeds, themes, waysOf }: ProposalListProps) {
  const { data: proposals } = useQuery(proposalsQuery(study, check.id));
  const heldBack = check.items.length >= MOST_ITEMS ? 'Ten are on it: take one off first' : undefined;
  if (!proposals) return <Waiting label="Reading what they said…" lines={6} lineHeight={56} />;
  if (proposals.length === 0)
    return (
      <Empty title="Nothing more to suggest">
        Suggested is only what rests on their own words in closed months. Everything of that is on the sheet.
      </Empty>
    );
  return (
    <>
      <p className={styles.note}>
        Suggested by rule, from their own words alone. Confirmed stories and recorded statuses come first.
      </p>
      <ul className={styles.proposals}>
        {proposals.map((one) => {
          const theme = themes.find(({ id }) => id === one.theme);
          return (
            <li key={one.key}>
              <div>
                <p className={styles.statement}>{one.statement}</p>
                <p className={styles.why}>
                  <span>
                    {theme && <KindShape kind={theme.kind} size={10} isNamed />}
                    {one.kind === 'happened' ? 'Did it happen? ' : ''}
                    {one.why}
                  </span>
                  <BasisLinks ways={waysOf(one)} of={one.statement} />
                </p>
              </div>
              <Button
                small
                icon="plus"
                heldBack={heldBack}
                aria-label={`Put on the sheet: ${one.statement}`}
                onClick={() => deeds.addItem.run({ proposal: one.key })}
              >
                Add
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

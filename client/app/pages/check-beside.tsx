import { useQuery } from '@tanstack/react-query';
import { lettersQuery } from '#client/features/member-check/api.ts';
import type { BasisWay } from '#client/features/member-check/basis-links.tsx';
import { PreviewFrame } from '#client/features/member-check/preview-frame.tsx';
import { ProposalList } from '#client/features/member-check/proposal-list.tsx';
import type { CheckDeeds } from '#client/features/member-check/use-check-deeds.ts';
import { LinkToSend } from '#client/features/participant/link-to-send.tsx';
import { useMay } from '#client/lib/may.ts';
import { Tabs } from '#client/ui/tabs.tsx';
import type { CheckView, Proposal } from '#shared/member-check/check-view.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './check.module.css';

type Beside = 'suggestions' | 'link' | 'preview';

interface CheckBesideProps {
  study: string;
  check: CheckView;
  deeds: CheckDeeds;
  themes: readonly { id: string; title: string; kind: ThemeKind | null }[];
  waysOf: (proposal: Proposal) => BasisWay[];
  shown: Beside | undefined;
  onShow: (beside: Beside) => void;
}

/** Beside a sheet: what could be on it, the link to send, or the page as the coordinator sees it. */
export function CheckBeside({ study, check, deeds, themes, waysOf, shown, onShow }: CheckBesideProps) {
  const may = useMay();
  const isSent = check.state === 'sent';
  const { data: letters } = useQuery({
    ...lettersQuery(study, check.id),
    enabled: isSent && may('member-check.letters'),
  });
  const tabs: { value: Beside; label: string }[] = [
    ...(check.state === 'draft' && may('member-check.add-item')
      ? [{ value: 'suggestions' as const, label: 'Suggestions' }]
      : []),
    ...(isSent && may('participant-link.make') ? [{ value: 'link' as const, label: 'Link and text' }] : []),
    ...(may('house.preview') ? [{ value: 'preview' as const, label: `As ${check.pseudonym} sees it` }] : []),
  ];
  const value = tabs.find((one) => one.value === shown)?.value ?? tabs[0]?.value;
  if (value === undefined) return null;
  const address = `/studies/${study}/people/${check.participant}/house?sheet=${check.id}&page=check`;
  // A sentence not answered yet is asked again; where all are, there is nobody to remind.
  const isWaiting = check.items.some(({ reply }) => reply === null);
  return (
    <aside className={styles.beside} aria-label="Beside the sheet">
      <Tabs label="Beside the sheet" tabs={tabs} value={value} onChange={onShow}>
        <div className={`scroll ${styles.part}`}>
          {value === 'suggestions' && (
            <ProposalList study={study} check={check} deeds={deeds} themes={themes} waysOf={waysOf} />
          )}
          {value === 'link' && letters && (
            <LinkToSend
              study={study}
              person={{ id: check.participant, pseudonym: check.pseudonym }}
              letters={[
                { value: 'invitation', label: 'Invitation', text: letters.invitation },
                ...(isWaiting ? [{ value: 'reminder', label: 'Reminder', text: letters.reminder }] : []),
              ]}
            />
          )}
          {value === 'preview' && (
            <PreviewFrame
              address={address}
              pseudonym={check.pseudonym}
              state={JSON.stringify([check.rev, check.items.map(({ id, rev }) => [id, rev])])}
            />
          )}
        </div>
      </Tabs>
    </aside>
  );
}

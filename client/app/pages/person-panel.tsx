import { useNavigate } from '@tanstack/react-router';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { BasisPart } from '#client/features/participant/basis-part.tsx';
import { ConsentPart } from '#client/features/participant/consent-part.tsx';
import { IdentityPart } from '#client/features/participant/identity-part.tsx';
import { InterviewsPart } from '#client/features/participant/interviews-part.tsx';
import { LinksPart } from '#client/features/participant/links-part.tsx';
import { ParticipantForm } from '#client/features/participant/participant-form.tsx';
import { personWord } from '#client/features/participant/people-rows.ts';
import { WithdrawPart } from '#client/features/participant/withdraw-part.tsx';
import { useMay } from '#client/lib/may.ts';
import { Panel } from '#client/ui/panel.tsx';
import type { Consent } from '#shared/participant/consent.ts';
import type { Engagement } from '#shared/participant/engagement.ts';
import { eraseWishes } from '#shared/participant/erase-wish.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { slug } from '#shared/reference.ts';
import type { StudyView } from '#shared/study/view.ts';
import { sheetPlace } from '../places.ts';
import styles from './people.module.css';

interface PersonPanelProps {
  study: StudyView;
  /** Undefined for somebody to be added. */
  person: Participant | undefined;
  consents: readonly Consent[];
  engagements: readonly Engagement[];
}

/** One participant: what is known, what they agreed to, and, apart, who they are. */
export function PersonPanel({ study, person, consents, engagements }: PersonPanelProps) {
  const navigate = useNavigate({ from: '/studies/$study/people' });
  const may = useMay();
  const close = () => void navigate({ search: {} });
  const area = study.areas.find(({ id }) => id === person?.area);
  return (
    <Panel
      title={person?.pseudonym ?? 'New participant'}
      onClose={close}
      width={340}
      isRead={!may('memo.add')}
      footer={
        person?.panel && may('house.preview') ? (
          // Another entry of the program: the page is loaded anew.
          <a href={`/studies/${study.id}/people/${person.id}/house`} className={styles.house}>
            View as coordinator
          </a>
        ) : undefined
      }
    >
      <ParticipantForm
        study={study.id}
        areas={study.areas}
        person={person}
        onSaved={(saved) => void navigate({ search: { person: personWord(saved) }, replace: true })}
        onRemoved={close}
      />
      {person && (
        <InterviewsPart
          study={study.id}
          person={person}
          waves={study.waves}
          engagements={engagements}
          sheetOf={
            area && person.panel
              ? (wave) => sheetPlace(study.id, slug(area.name), { participant: person.pseudonym, wave })
              : undefined
          }
        />
      )}
      {person && (
        <MemoButton
          study={study.id}
          place={{ about: 'participant', participant: person.id }}
          name={person.pseudonym}
        />
      )}
      {person?.panel && may('participant-link.read') && (
        <LinksPart study={study.id} title={study.title} person={person} />
      )}
      {person && !person.panel && may('participant-link.make') && (
        <p className="sub">Only coordinators of the panel have a page of their own, and a link to it.</p>
      )}
      {person && may('consent.read') && (
        <ConsentPart study={study.id} person={person} waves={study.waves} consents={consents} />
      )}
      {person && may('consent.read') && <BasisPart study={study.id} person={person} />}
      {person && may('identity.read') && <IdentityPart study={study.id} participant={person.id} />}
      {person && may('participant.withdraw') && (
        <WithdrawPart
          study={study.id}
          person={person}
          mayErase={may('participant.erase')}
          wished={eraseWishes(consents).find(({ participant }) => participant === person.id)?.on ?? null}
        />
      )}
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { addressOf } from '#client/lib/call.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { useTaking } from '#client/lib/taking.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Taking } from '#client/ui/taking.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { exportApi } from '#shared/api/export.ts';
import type { ArchivePlan } from '#shared/format/archive-plan.ts';
import { archivePlanQuery } from './api.ts';
import { ArchiveConsent } from './archive-consent.tsx';
import styles from './leaving.module.css';

interface ArchiveDialogProps {
  study: string;
  /** The study's title. */
  title: string;
  onClose: () => void;
}

const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;

/** Writes a study as a package for a data archive, once one has seen what leaves and what stays. */
export function ArchiveDialog({ study, title, onClose }: ArchiveDialogProps) {
  const offline = useHeldBack();
  const { data: plan, error: unread, refetch } = useQuery(archivePlanQuery(study));
  const { take, isRunning, progress, error, stop } = useTaking(study);
  const say = useToast();
  const leave = async () => {
    const name = await take(addressOf(exportApi.download.path, { study }, { format: 'archive' }));
    if (name === null) return;
    say({ title: 'Packed for an archive', detail: name });
    onClose();
  };
  const heldByNames = plan?.names.holdBack === true && plan.names.open + plan.names.standing > 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Package for a data archive"
      subtitle={title}
      width={600}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={isRunning}
            heldBack={
              offline ??
              (plan === undefined
                ? 'what leaves is being read'
                : heldByNames
                  ? 'names stand open'
                  : undefined)
            }
            onClick={() => void leave()}
          >
            Write the package
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {!plan && !unread && <Waiting label="Reading what may leave…" lines={6} lineHeight={22} />}
        {unread && (
          <ErrorNote what={unread.message} help="Nothing was written." onRetry={() => void refetch()} />
        )}
        {plan && <Planned plan={plan} />}
        {isRunning && <Taking progress={progress} steps="steps" onStop={stop} />}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
    </Dialog>
  );
}

function Planned({ plan: { sources, participants, people, consent, names } }: { plan: ArchivePlan }) {
  return (
    <>
      <section className={styles.part} aria-labelledby="leaves">
        <h3 id="leaves">What leaves</h3>
        <ul>
          <li>
            The study as plain text: {counted(sources.leave, 'source')}, the codebook, coding, judgements,
            memos and reports, under pseudonyms
          </li>
          <li>A readme, and a statement on licence and access with lines to fill in</li>
          <li>How many participants gave which answer of consent, without names</li>
          <li>A list of all files with their SHA-256 checksums (BagIt)</li>
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="stays">
        <h3 id="stays">What stays here</h3>
        <ul>
          {people.map(({ id, pseudonym, why, sources: held }) => (
            <li key={id}>
              <b>{pseudonym}</b>: {counted(held, 'source')}. {why}
            </li>
          ))}
          <li>
            {people.length === 0
              ? `None of ${counted(participants, 'participant')} said no to archiving. `
              : ''}
            Who the participants are, uploaded files and their names, texts from before pseudonyms, the
            history and the trash
          </li>
        </ul>
      </section>
      {names.open + names.standing > 0 && (
        <ErrorNote
          what={`Names may still stand in the texts: ${[
            names.standing > 0 ? `${names.standing} of the dictionary` : '',
            names.open > 0 ? counted(names.open, 'open candidate') : '',
          ]
            .filter(Boolean)
            .join(', ')}.`}
          help={
            names.holdBack
              ? 'This study lets nothing leave before they are decided on, under Names.'
              : 'Decide on them under Names before you deposit the package.'
          }
        />
      )}
      <section className={styles.part} aria-labelledby="consent">
        <h3 id="consent">Consent, as it is counted</h3>
        <ArchiveConsent counts={consent} />
      </section>
    </>
  );
}

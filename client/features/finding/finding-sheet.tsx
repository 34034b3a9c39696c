import { copyPlain } from '#client/lib/copy.ts';
import type { Place } from '#client/lib/place.ts';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { FindingTold } from '#shared/finding/export.ts';
import type { FindingChanges } from '#shared/finding/finding.ts';
import { problemWords } from '#shared/finding/problems.ts';
import { reachWords } from '#shared/finding/reach.ts';
import type { ClaimGround } from '#shared/report/claim-ground.ts';
import type { FindingThings } from './api.ts';
import { ClaimNotes } from './claim-notes.tsx';
import styles from './finding.module.css';
import { FindingEvidence } from './finding-evidence.tsx';
import { FindingScope } from './finding-scope.tsx';
import { KeptWords } from './kept-words.tsx';
import type { Where } from './told.ts';
import type { FindingDeeds } from './use-finding-deeds.ts';

interface FindingSheetProps {
  study: string;
  told: FindingTold;
  ground: ClaimGround;
  where: Where;
  things: FindingThings;
  deeds: FindingDeeds;
  deskOf: (source: string, coding: string) => Place;
  historyPlace: Place;
}

const NONE = 'none';

/** What is claimed, how far, on what; what speaks against it; and whether the team stands for it. */
export function FindingSheet(props: FindingSheetProps) {
  const { study, told, ground, where, things, deeds, deskOf, historyPlace } = props;
  const say = useToast();
  const { finding, reach, problems } = told;
  const change = (changes: FindingChanges) => deeds.change.run({ id: finding.id, changes });
  const error = deeds.change.error ?? deeds.confirm.error ?? deeds.remove.error;
  const copy = async () => {
    await copyPlain(`${finding.claim}\n`);
    say({ title: 'Copied as a paragraph' });
  };
  return (
    <article className={styles.sheet} aria-label="Finding">
      <AllowedFields deed="finding.change">
        <KeptWords
          key={`${finding.id} claim`}
          place={`${finding.id} claim`}
          label="Claim"
          rows={3}
          isSerif
          mayBeEmpty={false}
          value={finding.claim}
          onSave={(claim) => change({ claim })}
          below={(text, put) => (
            <ClaimNotes text={text} ground={ground} themes={finding.themes} onPut={put} />
          )}
        />
        <FindingScope finding={finding} themes={things.themes} where={where} onChange={change} />
      </AllowedFields>
      <p
        className={styles.reach}
        data-wide={reach.isTooWide || undefined}
        role="status"
        aria-label="How far it reaches"
      >
        {reachWords(reach)}
      </p>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="Still open">
          {problems.map(({ kind, why }) => (
            <li key={kind}>
              <b>{problemWords[kind]}.</b> {why}
            </li>
          ))}
        </ul>
      )}
      <AllowedFields deed="finding.change">
        <FindingEvidence study={study} told={told} where={where} deskOf={deskOf} onChange={change} />
        <section className={styles.part} aria-label="Report and notes">
          <h2>Report and notes</h2>
          <div className={styles.two}>
            <SelectField
              label="Made for"
              value={finding.report ?? NONE}
              options={[
                { value: NONE, label: 'No report' },
                ...things.reports.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(report) => change({ report: report === NONE ? null : report })}
            />
            <KeptWords
              key={`${finding.id} note`}
              place={`${finding.id} note`}
              label="Note"
              rows={1}
              value={finding.note}
              onSave={(note) => change({ note })}
            />
          </div>
        </section>
      </AllowedFields>
      {error && <ErrorNote what={error.message} help={error.help} />}
      <footer className={styles.foot}>
        {finding.state === 'confirmed' ? (
          <p className={styles.signed}>{told.signed.charAt(0).toUpperCase() + told.signed.slice(1)}.</p>
        ) : (
          <Button
            deed="finding.confirm"
            look="primary"
            busy={deeds.confirm.isRunning}
            onClick={() => deeds.confirm.run(finding)}
          >
            {problems.length === 0 ? 'Confirm' : `Confirm with ${problems.length} still open`}
          </Button>
        )}
        <Button onClick={() => void copy()}>Copy as a paragraph</Button>
        <ButtonLink place={historyPlace} look="quiet">
          History
        </ButtonLink>
        <Button
          deed="finding.remove"
          look="quiet"
          busy={deeds.remove.isRunning}
          onClick={() => deeds.remove.run(finding)}
        >
          Remove
        </Button>
      </footer>
    </article>
  );
}

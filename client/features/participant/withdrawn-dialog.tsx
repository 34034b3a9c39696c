import { longDay } from '#client/lib/day.ts';
import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DONE_WORDS, type WithdrawalReport, withdrawalMarkdown } from '#shared/participant/withdrawal.ts';
import styles from './withdrawal.module.css';
import { WithdrawalList } from './withdrawal-list.tsx';

interface WithdrawnDialogProps {
  report: WithdrawalReport;
  onClose: () => void;
}

/** What a withdrawal did, to be read and kept: the only place that still says what there was. */
export function WithdrawnDialog({ report, onClose }: WithdrawnDialogProps) {
  const { pseudonym, scope, at, backups } = report;
  const name = fileNameOf(['withdrawal', pseudonym, at.slice(0, 10)], 'md');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={680}
      title={scope === 'erase' ? `What ${pseudonym} said is erased` : `${pseudonym} is withdrawn`}
      footer={
        <>
          <Button icon="download" onClick={() => download(name, withdrawalMarkdown(report), 'text/markdown')}>
            Download the report
          </Button>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.asked}>
        <p role="status">
          Done on {longDay(at)}. {DONE_WORDS[scope]}
        </p>
        <WithdrawalList preview={report} scope={scope} />
        {backups.fresh !== null && (
          <p>
            {backups.replaced.length === 1 ? '1 backup was' : `${backups.replaced.length} backups were`}{' '}
            removed; {backups.fresh} was taken in their place.
          </p>
        )}
      </div>
    </Dialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { stageWords } from '#shared/status/life-cycle.ts';
import { stageIn } from '#shared/status/status.ts';
import { stagesQuery } from './api.ts';
import styles from './life-cycle.module.css';
import { StageDialog, type StageDialogProps } from './stage-dialog.tsx';

/** Where a theme stands in an area, as a person recorded it last, and the way to record it. */
export function Stands(props: Omit<StageDialogProps, 'onClose'>) {
  const { study, theme, area, waves } = props;
  const { data } = useQuery(stagesQuery(study));
  const [isOpen, setOpen] = useState(false);
  const stands = data && stageIn(data.records, { theme: theme.id, area: area.id });
  const month = waves.find(({ id }) => id === stands?.wave)?.name;
  const by = data?.coders.find(({ id }) => id === stands?.by)?.name ?? 'somebody';
  return (
    <div className={styles.stands}>
      {stands && (
        <>
          <Chip isConfirmed says={`recorded by ${by}`}>
            {stageWords[stands.status]}
          </Chip>
          <span className={styles.since} title={stands.reason || undefined}>
            {month}
          </span>
        </>
      )}
      <Button deed="status.record" small look="quiet" onClick={() => setOpen(true)}>
        {stands ? 'Record…' : 'Record where it stands…'}
        <span className="vh">
          {' '}
          {stands && 'where it stands '}in {area.name}
        </span>
      </Button>
      {isOpen && <StageDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

import { useRef, useState } from 'react';
import { IconButton } from '#client/ui/icon-button.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import styles from './add-step.module.css';
import { StepForm } from './step-form.tsx';

interface AddStepProps {
  study: string;
  area: string;
  ways: readonly { theme: string; title: string }[];
}

/** Adds a next step of the area. */
export function AddStep({ study, area, ways }: AddStepProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span className={styles.add}>
      <IconButton
        deed="next-step.add"
        ref={button}
        icon="plus"
        size="small"
        label="Add a next step"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <PopoverCard title="A new next step" onClose={close}>
          <StepForm study={study} area={area} step={undefined} ways={ways} onDone={close} />
        </PopoverCard>
      )}
    </span>
  );
}

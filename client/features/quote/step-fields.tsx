import { today } from '#client/lib/day.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { type AnswerWay, Audience } from '#shared/quote/clearing.ts';
import { AUDIENCE_NAMES } from '#shared/quote/print-words.ts';
import dialog from './clearing.module.css';
import { WAYS } from './ways.ts';

/** What every step of a clearance carries: for whom, when, how, and a note. */
export interface Step {
  audiences: readonly Audience[];
  day: string;
  how: AnswerWay;
  note: string;
}

interface StepFieldsProps {
  step: Step;
  onChange: (step: Step) => void;
}

/** For whom, when, by which way, and a note. */
export function StepFields({ step, onChange }: StepFieldsProps) {
  const has = (audience: Audience) => step.audiences.includes(audience);
  return (
    <>
      <fieldset className={dialog.audiences}>
        <legend>For</legend>
        {Audience.options.map((audience) => (
          <Checkbox
            key={audience}
            isOn={has(audience)}
            onChange={(isOn) =>
              onChange({
                ...step,
                audiences: Audience.options.filter((one) => (one === audience ? isOn : has(one))),
              })
            }
          >
            {AUDIENCE_NAMES[audience]}
          </Checkbox>
        ))}
      </fieldset>
      <div className={dialog.fields}>
        <TextField
          label="Day"
          type="date"
          value={step.day}
          max={today()}
          onChange={(day) => onChange({ ...step, day })}
        />
        <SelectField<AnswerWay>
          label="How"
          options={WAYS}
          value={step.how}
          onChange={(how) => onChange({ ...step, how })}
        />
        <TextField label="Note" value={step.note} onChange={(note) => onChange({ ...step, note })} />
      </div>
    </>
  );
}

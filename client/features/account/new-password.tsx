import { useState } from 'react';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { PASSWORD_LEAST, passwordFault } from '#shared/account/password.ts';

interface NewPasswordProps {
  value: string;
  onChange: (value: string) => void;
  /** What others know of whoever takes it, which makes no password. */
  known: readonly string[];
  /** Says what is wrong with it though it is not finished: after somebody tried. */
  isTried: boolean;
  error: string | undefined;
}

/** A password to be taken, judged as the server judges it. */
export function NewPassword({ value, onChange, known, isTried, error }: NewPasswordProps) {
  const [isShown, setShown] = useState(false);
  const fault = passwordFault(value, known);
  const isLongEnough = [...value].length >= PASSWORD_LEAST;
  const told = error ?? (fault !== null && (isTried || isLongEnough) ? fault : undefined);
  return (
    <>
      <TextField
        label="New password"
        type={isShown ? 'text' : 'password'}
        name="new-password"
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        hint={`At least ${PASSWORD_LEAST} characters; a few words that belong to nobody will do`}
        error={told}
        spellCheck={false}
      />
      <Checkbox isOn={isShown} onChange={setShown}>
        Show the password
      </Checkbox>
    </>
  );
}

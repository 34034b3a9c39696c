import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { Role, roleMeans } from '#shared/account/roles.ts';

interface RoleChoiceProps {
  label: string;
  value: Role;
  onChange: (role: Role) => void;
}

/** The roles of a study, each with what it means. */
export const RoleChoice = ({ label, value, onChange }: RoleChoiceProps) => (
  <RadioGrid
    label={label}
    options={Role.options.map((role) => ({ value: role, label: role, hint: roleMeans[role] }))}
    value={value}
    onChange={onChange}
  />
);

import { addUser, removeUser, resetPassword, type User, users } from '#server/service/user.ts';
import { Role } from '#shared/account/roles.ts';
import { type Asked, type Command, EXIT, UsageError } from './command.ts';
import { counted, table } from './table.ts';
import { passwordFor } from './typed-password.ts';

const PASSWORD = {
  'password-stdin': { does: 'reads the password from the first line of the input instead of the terminal' },
};
const EMAIL = { email: { takes: 'E', does: 'the address they sign in with' } };

const placesOf = ({ studies }: User): string =>
  studies.map(({ title, role }) => `${title} (${role})`).join(', ');

/** The study and the role that stand together or not at all. */
function placeIn(asked: Asked): { study: string; role: Role } | undefined {
  const study = asked.text('study');
  const role = asked.oneOf('role', Role.options);
  if (study === undefined && role === undefined) return undefined;
  if (study === undefined || role === undefined) throw new UsageError('--study and --role go together');
  return { study, role };
}

export const userAdd: Command = {
  name: 'user add',
  does: 'Makes an account that signs in; it may make studies, unless it is made for a place in one',
  options: {
    ...EMAIL,
    name: { takes: '"First Last"', does: 'the name that their work carries' },
    initials: { takes: 'FL', does: 'initials, where they are not those of the name' },
    study: { takes: 'S', does: 'a study they belong to from the start' },
    role: { takes: 'R', does: `as what: ${Role.options.join(', ')}` },
    ...PASSWORD,
  },
  async run(asked) {
    const email = asked.needed('email');
    const name = asked.needed('name');
    const place = placeIn(asked);
    const password = await passwordFor(asked, [email, name]);
    const made = await asked.writing((world, who) =>
      addUser(world, who, { email, name, initials: asked.text('initials'), password, place }),
    );
    asked.answer(made, () => `${made.name} signs in as ${made.email}.`);
    return EXIT.done;
  },
};

export const userList: Command = {
  name: 'user list',
  does: 'Lists the accounts that sign in, with their studies and roles',
  options: {},
  async run(asked) {
    const items = await asked.reading((world) => users(world));
    asked.answer({ items, next: null }, () =>
      items.length === 0
        ? 'Nobody signs in here: this program answers this machine alone.'
        : table(
            ['E-mail', 'Name', 'Makes studies', 'Studies'],
            items.map((user) => [user.email, user.name, user.founds ? 'yes' : 'no', placesOf(user)]),
          ),
    );
    return EXIT.done;
  },
};

export const userPasswd: Command = {
  name: 'user passwd',
  does: 'Gives somebody a new password and ends their sessions',
  options: { ...EMAIL, ...PASSWORD },
  async run(asked) {
    const email = asked.needed('email');
    const password = await passwordFor(asked, [email]);
    const user = await asked.writing((world) => resetPassword(world, email, password));
    asked.answer(user, () => `${user.name} signs in with the new password; every session of theirs ended.`);
    return EXIT.done;
  },
};

export const userRemove: Command = {
  name: 'user remove',
  does: 'Ends an account at once; its name stays on its work',
  options: EMAIL,
  async run(asked) {
    const email = asked.needed('email');
    const gone = await asked.writing((world, who) => ({
      ...removeUser(world, who, email),
      left: users(world).length,
    }));
    asked.answer(gone, () =>
      gone.left === 0
        ? `${email} signs in no more, and nobody else does: this program answers this machine alone.`
        : `${email} signs in no more; ${counted(gone.left, 'account')} left.`,
    );
    return EXIT.done;
  },
};

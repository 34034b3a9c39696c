import { mailIn } from './words.ts';

/** How the team is reached, its address one tap away. */
export function Contact({ contact }: { contact: string }) {
  const mail = mailIn(contact);
  if (mail === null) return contact;
  const at = contact.indexOf(mail);
  return (
    <>
      {contact.slice(0, at)}
      <a href={`mailto:${mail}`}>{mail}</a>
      {contact.slice(at + mail.length)}
    </>
  );
}

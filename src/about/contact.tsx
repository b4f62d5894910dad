import { aboutWords } from '../i18n/about/index.ts';
import { Section } from '../web/components/layout.tsx';
import type { Here } from '../web/here.ts';

/** Where to write to: the address that the installation was given, or that it was given none. */
export function Contact({ here }: { here: Here }) {
  const { contact } = aboutWords[here.language];
  const { contactEmail } = here;
  return (
    <Section id="contact" title={contact.title}>
      {contactEmail ? (
        <p>
          {contact.text} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </p>
      ) : (
        <p>{contact.nobody}</p>
      )}
    </Section>
  );
}

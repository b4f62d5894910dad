import { accessWords } from '../../i18n/staff-access/index.ts';
import { qrPath, totpAddress } from '../../sessions/codes.ts';
import { longestPassword } from '../../sessions/passwords.ts';
import { type Fault, Field, TextField } from '../../web/components/form.tsx';
import type { Here } from '../../web/here.ts';
import type { PageContent } from '../../web/page.tsx';

interface Props {
  here: Here;
  faults?: Fault[];
}

/** The own address beside a password, by which password managers keep it. */
export const OwnAddress = ({ here, email, id }: { here: Here; email: string; id?: string }) => (
  <Field name="email" label={accessWords[here.language].email} {...(id ? { id } : {})}>
    {(attributes) => <input type="email" value={email} autocomplete="username" readOnly {...attributes} />}
  </Field>
);

/** Where a new password is typed. */
export const NewPasswordField = ({ here, faults }: Props) => {
  const words = accessWords[here.language];
  return (
    <TextField
      name="password"
      type="password"
      label={words.newPassword}
      hint={words.newPasswordHint}
      autocomplete="new-password"
      // Not cut off while it is typed or pasted: one that is too long is refused with a sentence.
      maxLength={longestPassword * 4}
      isRequired
      faults={faults}
    />
  );
};

/** The secret of a program that gives codes, to be scanned or typed, and where its first code is typed. */
export function AppFields({ here, secret, email, faults }: Props & { secret: string; email: string }) {
  const words = accessWords[here.language];
  const { path, size } = qrPath(totpAddress(secret, email));
  return (
    <>
      <p>{words.scan}</p>
      <svg
        class="qr"
        viewBox={`0 0 ${size} ${size}`}
        width="240"
        height="240"
        role="img"
        aria-label={words.qrAlt}
        shape-rendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        {words.key}: <code class="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField name="code" label={words.codeOfApp} autocomplete="one-time-code" maxLength={20} isRequired faults={faults} />
    </>
  );
}

/** Recovery codes, this once. */
export function recoveryContent(here: Here, codes: string[], onward: string): PageContent {
  const words = accessWords[here.language];
  return {
    title: words.recoveryTitle,
    isIndexed: false,
    status: 200,
    body: (
      <>
        <p>{words.recoveryText}</p>
        <ol class="recovery-codes">
          {codes.map((code) => (
            <li>
              <code class="secret">{code}</code>
            </li>
          ))}
        </ol>
        <p>
          <a href={here.link(onward)}>{words.recoveryDone}</a>
        </p>
      </>
    ),
  };
}

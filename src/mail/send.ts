import { createTransport } from 'nodemailer';

/** A message to one address. */
export interface Mail {
  /** Stable over attempts: by it mail systems know a message that they have already. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}

/** Whom mail is handed to. */
export interface Mailer {
  /** Hands over one message. @throws MailError where it was not taken */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A message that was not taken: by whom and why, as far as it is known. */
export class MailError extends Error {
  override readonly name = 'MailError';
  /** The reply code of SMTP; undefined where no server replied. */
  readonly status: number | undefined;
  /** Whether the address itself was refused for good, so that no further attempt is of use. */
  readonly isRefused: boolean;
  constructor(message: string, status: number | undefined, isRefused: boolean) {
    super(message);
    this.status = status;
    this.isRefused = isRefused;
  }
}

/** An address that can stand in a mail as it is: one, without a name, signs of control or anything that begins another header. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text);

/** Text of one line: what could begin another header is gone. */
const line = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 200);

/**
 * Hands mail to a server by SMTP, with TLS where the server offers it. Connects at the first message.
 * @param url `smtp://user:password@host:587`, or `smtps:` for TLS from the start
 * @param timeout milliseconds that a server may be silent
 */
export function connectMail(url: string, from: string, timeout = 20_000): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as object,
    { from },
  );
  const host = from.split('@')[1] ?? 'localhost';
  return {
    send: async ({ id, to, subject, text, html, headers = {} }) => {
      if (!isMailAddress(to)) throw new MailError('It is no address', undefined, true);
      try {
        await transport.sendMail({
          messageId: `<${id}@${host}>`,
          from: { name: 'Monitum', address: from },
          to: { name: '', address: to },
          subject: line(subject),
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(/[\r\n]+/g, ' ')])),
          },
        });
      } catch (error) {
        const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
        const isRefused = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
        throw new MailError(String(code ?? 'unknown'), responseCode, isRefused);
      }
    },
    close: () => transport.close(),
  };
}

import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** Draws a secret for signing: 256 random bits, as Standard Webhooks writes them. */
export const drawSecret = (): string => prefix + randomBytes(32).toString('base64');

/**
 * The headers by which a receiver knows who sent a message, when, and whether it has it already.
 * @param message by which the receiver knows it again: the same at each attempt
 * @param seconds of the attempt, since 1970
 * @param secrets each signs, so that a receiver can take up a new one in its own time
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signatureOf = (message: string, seconds: number, body: string, secrets: string[]): Record<string, string> => ({
  'webhook-id': message,
  'webhook-timestamp': String(seconds),
  'webhook-signature': secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(prefix.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${message}.${seconds}.${body}`).digest('base64')}`;
    })
    .join(' '),
});

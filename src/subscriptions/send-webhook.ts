import { isPublicAddress, type Outbound, post, RefusedAddress } from '../http/outbound.ts';
import type { Tools } from '../jobs/tools.ts';
import { version } from '../version.ts';
import type { Message, Outcome } from './dispatch.ts';
import type { SubscriptionRow } from './rows.ts';
import { signatureOf } from './signing.ts';

/** How webhooks are reached: by https at its own port, at a public address that is looked up for each request, without following redirects. */
export const webhookOutbound = (publicUrl: string, more: Partial<Outbound> = {}): Outbound => ({
  userAgent: `Monitum/${version} (+${publicUrl})`,
  schemes: ['https:'],
  isAllowed: (address, port) => isPublicAddress(address) && port === 443,
  timeout: 20_000,
  ...more,
});

/** Sends one message to a webhook. Only a status of the two hundreds is taken for a yes; a ping has to be answered with its challenge. */
export async function sendToWebhook(tools: Tools, row: SubscriptionRow, { id, kind, body }: Message): Promise<Outcome> {
  const { clock, publicUrl, outbound } = tools;
  const now = clock();
  const old = row.previousSecret && row.previousSecretUntil && new Date(row.previousSecretUntil) > now ? [row.previousSecret] : [];
  const text = body ?? '';
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    ...signatureOf(`msg_${id}`, Math.floor(now.getTime() / 1_000), text, [row.secret ?? '', ...old]),
  };
  try {
    const answer = await post(new URL(row.url ?? ''), { headers, body: Buffer.from(text) }, webhookOutbound(publicUrl, outbound));
    const { status, retryAfter } = answer;
    const isYes = status >= 200 && status < 300;
    if (isYes && kind === 'ping' && !answer.text.includes((JSON.parse(text) as { id: string }).id))
      return { isTaken: false, status, error: 'noChallenge' };
    if (isYes) return { isTaken: true, status };
    return { isTaken: false, status, retryAfter, isOver: status === 410 ? 'gone' : undefined };
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { isTaken: false, error: error instanceof RefusedAddress ? 'refusedAddress' : String(code ?? 'unknown') };
  }
}

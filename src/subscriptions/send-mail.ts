import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { sha256 } from '../access/secrets.ts';
import { drawToken } from '../access/sessions.ts';
import type { PlacedChange } from '../changes/concerning.ts';
import { findLabels } from '../changes/labels.ts';
import { tell } from '../changes/telling.ts';
import { apiPath } from '../http/view.ts';
import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import type { Tools } from '../jobs/tools.ts';
import { MailError } from '../mail/send.ts';
import { type Part, writeMail } from '../mail/write.ts';
import type { Message, Outcome } from './dispatch.ts';
import { viewOf } from './events.ts';
import { describe, feedPathOf, pathOf } from './followed.ts';
import { listToldIn } from './queries.ts';
import { followingOf, type SubscriptionRow } from './rows.ts';
import { pendingHours } from './schedule.ts';

/** So many changes stand in one mail; the others are in the feed that it names. */
const mostInMail = 200;

/** What a link of a mail proves: drawn for each attempt, kept as its hash, good for as long as the subscription lasts. */
async function drawLink({ database, clock }: Tools, subscription: string, purpose: 'confirm' | 'manage'): Promise<string> {
  const token = drawToken();
  await select(
    database.whole,
    sql`insert into subscription_tokens (token_hash, subscription, purpose, created_at) values (${sha256(token)}, ${subscription}, ${purpose}, ${clock().toISOString()}::timestamptz)`,
  );
  return token;
}

async function hand(work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
    return { isTaken: true, status: 250 };
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return {
      isTaken: false,
      status: error.status,
      error: error.message,
      ...(error.isRefused ? { isOver: 'addressRefused' as const } : {}),
    };
  }
}

/** Sends the mail by which an address is confirmed, or one that tells of changes. */
export async function sendByMail(tools: Tools, row: SubscriptionRow, message: Message): Promise<Outcome> {
  const { mail, publicUrl, database } = tools;
  const { language, email } = row;
  if (!mail || email === null) return { isTaken: false, error: 'noMail' };
  const { mail: words, changesOf } = subscriptionWords[language];
  const view = await viewOf(tools);
  const following = followingOf(row);
  const what = await describe(database.whole, following, view, language);
  const site = `${publicUrl}/${language}`;
  const followed: Part = { link: `${site}${pathOf(following)}`, text: what };
  if (message.kind === 'confirm') {
    const link = `${site}/subscriptions/confirm/${await drawLink(tools, row.id, 'confirm')}`;
    const parts: Part[] = [
      { text: words.confirmIntro },
      { list: [followed] },
      { text: words.confirmHow(pendingHours) },
      { link, text: link },
      { text: words.confirmElse },
    ];
    return hand(() =>
      mail.send({ id: message.id, to: email, subject: words.confirmSubject, ...writeMail(language, words.confirmSubject, parts) }),
    );
  }
  const changes = await listToldIn(database.whole, message.id);
  const token = await drawLink(tools, row.id, 'manage');
  const [manage, end] = [`${site}/subscriptions/manage/${token}`, `${site}/subscriptions/end/${token}`];
  const labels = await findLabels(database.whole, changes);
  const list = changes.slice(0, mostInMail).map((change: PlacedChange): Part => {
    const { title, page } = tell(change, labels, view, publicUrl, language);
    return { link: page, text: title };
  });
  const feed = `${publicUrl}${apiPath}${feedPathOf(following, language, 'atom')}`;
  const more: Part[] = changes.length > mostInMail ? [{ text: words.more(changes.length - mostInMail) }, { link: feed, text: feed }] : [];
  const parts: Part[] = [
    { text: words.changesIntro(changes.length) },
    followed,
    { list },
    ...more,
    { text: words.why },
    { text: words.manage },
    { link: manage, text: manage },
    { text: words.end },
    { link: end, text: end },
    { text: words.licence },
  ];
  const headers = {
    'List-Unsubscribe': `<${end}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `<subscriptions.${new URL(publicUrl).hostname}>`,
  };
  const subject = `${words.changesSubject(changes.length)} – ${what}`;
  return hand(() => mail.send({ id: message.id, to: email, subject, headers, ...writeMail(language, changesOf(what), parts) }));
}

/** Tells the owner of a webhook that it was switched off. Where no address is known, or no mail sent, the API says so. */
export async function sendNotice(tools: Tools, row: SubscriptionRow, message: Message): Promise<Outcome> {
  const [owner] = await select<{ email: string | null }>(
    tools.database.whole,
    sql`select email from users where id = ${row.owner} and disabled_at is null`,
  );
  const { mail: words } = subscriptionWords[row.language];
  const { mail } = tools;
  const to = owner?.email;
  if (!mail || !to) return { isTaken: true };
  const parts: Part[] = [{ text: words.disabledIntro }, { text: `${row.url} (${row.id})` }];
  return hand(() =>
    mail.send({ id: message.id, to, subject: words.disabledSubject, ...writeMail(row.language, words.disabledSubject, parts) }),
  );
}

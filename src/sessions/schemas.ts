import { z } from 'zod';
import { Href, Instant, inputText, Language } from '../http/fields.ts';
import { codeInput } from '../http/input.ts';
import { PageQuery, pageFields } from '../http/paging.ts';

/** What narrows and pages the list of sessions. */
export const SessionQuery = z.strictObject({
  owner: z.array(codeInput).max(50).optional().describe('Id of a user; of others with accounts.manage alone'),
  isActive: z.boolean().optional().describe('Going on: neither ended nor expired'),
  ...PageQuery,
});
export type SessionQuery = z.infer<typeof SessionQuery>;

/** The address of one session. */
export const SessionPath = z.strictObject({ sessionId: inputText(100) });

/** Somebody at work in the pages of the staff. */
export const Session = z
  .object({
    self: Href.optional(),
    id: z.string().describe('No secret: nobody gets in with it'),
    href: Href,
    owner: z.object({ id: z.string(), href: Href }),
    method: z.string().describe('How the person signed in: `password` or `oidc`'),
    isActive: z.boolean().describe('Going on: neither ended nor expired'),
    createdAt: Instant,
    lastUsedAt: Instant.describe('To the minute; thirty minutes later it has ended'),
    expiresAt: Instant.describe('Until when it lasts at most'),
    revokedAt: Instant.optional(),
  })
  .meta({ id: 'Session', description: 'Somebody at work in the pages of the staff' });
/** One page of sessions. */
export const SessionPage = z.object({ ...pageFields, items: z.array(Session) }).meta({ id: 'SessionPage' });

/** What is asked of a link by which a user sets a password. */
export const NewInvitation = z
  .strictObject({ language: Language.optional().describe('In which the page of the link is; Dutch when absent') })
  .meta({ id: 'NewInvitation', description: 'A link by which a user sets a password, the first one or another' });

/** A link that was just made. */
export const CreatedInvitation = z
  .object({
    id: z.string(),
    user: z.object({ id: z.string(), href: Href }),
    url: z.string().meta({ format: 'uri' }).describe('The link; shown in this answer and never again'),
    expiresAt: Instant,
  })
  .meta({ id: 'CreatedInvitation', description: 'A link by which a user sets a password, once' });

import { z } from 'zod';
import { roles } from '../../db/schema/accounts.ts';
import { Href, Instant, InstantInput, inputText } from '../http/fields.ts';
import { codeInput, patchOf, prose } from '../http/input.ts';
import { PageQuery, pageFields } from '../http/paging.ts';

const role = z.enum(roles);
const voice = z.enum(['civilSociety', 'authority', 'independentInstitution']);

/** What an administrator sets of a user. Which members a role needs beside it, `requireWhole` says. */
export const NewUser = z
  .strictObject({
    name: prose(200).describe('Of the person; never shown to the public'),
    email: inputText(254)
      .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'must be an e-mail address')
      .describe('One account for each address; never shown to the public'),
    roles: z.array(role).min(1).max(roles.length).describe('What the person may do, together'),
    institution: codeInput.optional().describe('Whose records the person may change; an editor or reviewer needs one'),
    represents: prose(200).optional().describe('Of a contributor: the organisation that speaks, as readers see it'),
    voice: voice.optional().describe('Of a contributor: as what the organisation speaks'),
  })
  .meta({ id: 'NewUser', description: 'Somebody who is to have an account' });
export type NewUser = z.infer<typeof NewUser>;

/** A user as it is after a patch. */
export const ChangedUser = z.strictObject({
  ...NewUser.shape,
  isDisabled: z.boolean().optional().describe('From now on nothing can be done in this name; `false` gives the keys back their power'),
});
/** What a patch of a user can hold. */
export const UserPatch = patchOf(ChangedUser, 'UserPatch');

/** What narrows and pages the list of users. */
export const UserQuery = z.strictObject({
  role: z.array(role).max(roles.length).optional(),
  institution: z.array(codeInput).max(50).optional(),
  isDisabled: z.boolean().optional(),
  ...PageQuery,
});
export type UserQuery = z.infer<typeof UserQuery>;

/** The address of one user. */
export const UserPath = z.strictObject({ userId: inputText(100) });

/** A user, as administrators alone see it. */
export const User = z
  .object({
    self: Href.optional(),
    id: z.string().describe('Opaque; what the audit chain knows of the person'),
    href: Href,
    name: z.string().optional().describe('Absent once it is erased'),
    email: z.string().optional().describe('Absent once it is erased'),
    roles: z.array(z.string()),
    institution: z.string().optional(),
    represents: z.string().optional(),
    voice: z.string().optional(),
    isDisabled: z.boolean(),
    disabledAt: Instant.optional(),
    erasedAt: Instant.optional(),
    createdAt: Instant,
    modifiedAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'User', description: 'Somebody who has an account' });
/** One page of users. */
export const UserPage = z.object({ ...pageFields, items: z.array(User) }).meta({ id: 'UserPage' });

/** Who sends a request, and what that key can be used for. */
export const Self = z
  .object({
    self: Href,
    id: z.string(),
    roles: z.array(z.string()),
    institution: z.string().optional(),
    represents: z.string().optional(),
    voice: z.string().optional(),
    permissions: z.array(z.string()).describe('What can be done with this key: what the roles permit, within its scopes'),
    scopes: z.array(z.string()).optional().describe('Permissions that the key is limited to; absent where it is not limited'),
  })
  .meta({ id: 'Self', description: 'The account behind a key' });

/** What is asked of a new key. */
export const NewApiKey = z
  .strictObject({
    name: prose(100).describe('What it is for, so that its owner knows it again'),
    owner: codeInput.optional().describe('Id of the user whose key it is; oneself when absent. Of others with accounts.manage alone'),
    scopes: z
      .array(codeInput)
      .min(1)
      .max(50)
      .optional()
      .describe('Permissions to limit it to; all of its owner when absent, or those of the key that asks where that one is limited'),
    expiresAt: InstantInput.optional().describe('Until when it is good: a year from now when absent, at most two'),
  })
  .meta({ id: 'NewApiKey', description: 'A key to be made' });
export type NewApiKey = z.infer<typeof NewApiKey>;

/** What narrows and pages the list of keys. */
export const ApiKeyQuery = z.strictObject({
  owner: z.array(codeInput).max(50).optional().describe('Id of a user; of others with accounts.manage alone'),
  isActive: z.boolean().optional().describe('Neither revoked nor expired'),
  ...PageQuery,
});
export type ApiKeyQuery = z.infer<typeof ApiKeyQuery>;

/** The address of one key. */
export const ApiKeyPath = z.strictObject({ apiKeyId: inputText(100) });

const apiKey = {
  self: Href.optional(),
  id: z.string().describe('The part of the key that is no secret'),
  href: Href,
  name: z.string(),
  owner: z.object({ id: z.string(), href: Href }),
  scopes: z.array(z.string()).optional().describe('Absent where the key can do all that its owner may'),
  isActive: z.boolean().describe('Neither revoked nor expired'),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.optional().describe('To the minute'),
  revokedAt: Instant.optional(),
};
/** A key, without its secret. */
export const ApiKey = z.object(apiKey).meta({ id: 'ApiKey', description: 'A key of a program or a person, without its secret' });
/** One page of keys. */
export const ApiKeyPage = z.object({ ...pageFields, items: z.array(ApiKey) }).meta({ id: 'ApiKeyPage' });
/** A key that was just made. */
export const CreatedApiKey = z
  .object({ ...apiKey, key: z.string().describe('Shown in this answer and never again') })
  .meta({ id: 'CreatedApiKey', description: 'A key with its secret' });

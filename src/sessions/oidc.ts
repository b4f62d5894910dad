import { sql } from 'drizzle-orm';
import * as oidc from 'openid-client';
import { type Db, select } from '../../db/client.ts';
import { openSession } from '../access/sessions.ts';
import type { Config } from '../config.ts';
import { Problem } from '../errors.ts';
import { type Writing, write } from '../writing/write.ts';
import { recordFailure, visitor } from './failures.ts';
import { type At, beginSignIn, type CodeOutcome, type Destination, endSignIn, findActor, findSignIn } from './sign-in.ts';

/** The identity provider of the institution, as it is configured. */
export type OidcConfig = NonNullable<Config['oidc']>;

/** What the sign-in pages do with the identity provider. */
export interface Provider {
  name: string;
  /** Where to send a person, with what the cookie of the sign-in holds. @throws Problem 503 where the provider cannot be reached */
  begin(at: At, destination: Destination): Promise<{ address: string; token: string }>;
  /** What became of a person who comes back: a session, or a sign-in that led nowhere. */
  complete(at: At, token: string, query: string): Promise<Exclude<CodeOutcome, 'wrong'> | 'unknown'>;
}

/** Where the provider sends people back to, below the public address: the one address that it has to be told. */
export const returnPath = '/staff/sign-in/return';

/** A person as the provider knows it. */
interface Person {
  issuer: string;
  subject: string;
  /** Absent where the provider has not verified it. */
  email: string | undefined;
}

/**
 * Speaks to the identity provider by OpenID Connect: authorization code, PKCE, state and nonce; the signature of what it says is checked, and its
 * name has to be the one configured, sign for sign. What it says of itself is read when it is first needed.
 * @param publicUrl where clients reach the application, read when it is needed
 */
export function oidcProvider(config: OidcConfig, publicUrl: () => string): Provider {
  let known: Promise<oidc.Configuration> | undefined;
  const discover = async (): Promise<oidc.Configuration> => {
    const server = new URL(config.issuer);
    // A provider on the own machine, for trying it out; the configuration lets no other go without encryption.
    const insecure = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    known ??= oidc.discovery(server, config.clientId, config.clientSecret, undefined, {
      execute: [...insecure, oidc.enableNonRepudiationChecks],
      timeout: 10,
    });
    try {
      return await known;
    } catch (cause) {
      known = undefined;
      throw Object.assign(new Problem('serviceUnavailable', 'The identity provider cannot be reached; try again later'), { cause });
    }
  };
  const returnTo = () => `${publicUrl()}${returnPath}`;

  return {
    name: config.name,
    async begin({ database, now, traceId }, destination) {
      const provider = await discover();
      const asked = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const token = await write(database, { actor: visitor, traceId }, now, (writing) => beginSignIn(writing, destination, { asked }));
      const address = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: returnTo(),
        scope: 'openid email',
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, token };
    },
    async complete(at, token, query) {
      const { database, now, traceId } = at;
      const signIn = await findSignIn(database.whole, token, now.toISOString());
      if (!signIn?.state || !signIn.nonce || !signIn.verifier) return 'over';
      const { state, nonce, verifier, returnTo: destination } = signIn;
      const provider = await discover();
      const person = await askFor(provider, new URL(`${returnTo()}?${query}`), { state, nonce, verifier }).catch(() => undefined);
      const owner = person && (await findOwner(database.whole, person));
      const actor = owner && (await findActor(database.whole, owner.id));
      return write(database, { actor: actor || visitor, traceId }, now, async (writing) => {
        if (!(await endSignIn(writing, token))) return 'over';
        if (!person || !owner || !actor || !(owner.isLinked || (await linkIdentity(writing, owner.id, person)))) {
          recordFailure(writing, owner?.id, person ? 'account' : 'provider');
          return 'unknown';
        }
        return { session: await openSession(writing, owner.id, 'oidc'), returnTo: destination };
      });
    },
  };
}

/** Exchanges the code for what the provider says of the person. @throws where anything of it is not as it was asked */
async function askFor(
  provider: oidc.Configuration,
  address: URL,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
): Promise<Person> {
  const tokens = await oidc.authorizationCodeGrant(provider, address, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider gave no ID token');
  const said =
    claims['email'] === undefined && provider.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : claims;
  const email = said['email_verified'] === true && typeof said['email'] === 'string' ? said['email'] : undefined;
  return { issuer: claims.iss, subject: claims.sub, email };
}

/** The account of a person: the one that was linked, or else the one with the verified address, which has no link yet. Accounts are never made. */
async function findOwner(db: Db, { issuer, subject, email }: Person): Promise<{ id: string; isLinked: boolean } | undefined> {
  const [owner] = await select<{ id: string; isLinked: boolean }>(
    db,
    sql`select owner as id, true as "isLinked" from identities where issuer = ${issuer} and subject = ${subject}
        union all
        select u.id, false from users u where lower(u.email) = lower(${email ?? null}) and u.disabled_at is null
          and not exists (select from identities i where i.issuer = ${issuer} and (i.owner = u.id or i.subject = ${subject}))`,
  );
  return owner;
}

/** Remembers by what the provider knows the person; false where somebody else was quicker. */
async function linkIdentity({ tx, at, record }: Writing, owner: string, { issuer, subject }: Person): Promise<boolean> {
  const linked = await select(
    tx,
    sql`insert into identities (issuer, subject, owner, linked_at) values (${issuer}, ${subject}, ${owner}, ${at}::timestamptz)
        on conflict do nothing returning owner`,
  );
  if (linked.length > 0) record({ operation: 'identity.linked', kind: 'user', id: owner });
  return linked.length > 0;
}

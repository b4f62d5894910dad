import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { type Language, languages } from '../../db/schema/types.ts';
import { type Actor, may } from '../access/actors.ts';
import type { PermissionName } from '../access/permissions.ts';
import { refusalOf } from '../access/refusal.ts';
import { isSameHash, sha256 } from '../access/secrets.ts';
import type { Session } from '../access/sessions.ts';
import { Problem } from '../errors.ts';
import { problemTypes } from '../http/problem-types.ts';
import { accessWords } from '../i18n/staff-access/index.ts';
import { DraftOffer, resumedName } from '../staff/drafts/offer.tsx';
import { findDraft, forgetDraft } from '../staff/drafts/queries.ts';
import { keptName, signInContent } from '../staff/sign-in/form.tsx';
import { type Fields, type SentFile, takeForms, textOf, withForm } from './form-body.ts';
import type { Here } from './here.ts';
import { type Asked, addPage, hereOf, type PageContent, type PageOptions, sendPage } from './page.tsx';
import { StaffMenu } from './staff-menu.tsx';

/** Where a page of the staff is, and who looks at it. */
export interface StaffHere extends Here {
  actor: Actor;
  session: Session;
  /** What every form carries; `CsrfField` writes it. */
  csrf: string;
  /** Whether the person may do this, so that a page shows no button that would be refused. */
  can(permission: PermissionName): boolean;
}

/** What every form of a page of the staff has to hold, before any file. */
export const CsrfField = ({ here }: { here: Pick<StaffHere, 'csrf'> }) => <input type="hidden" name="csrf" value={here.csrf} />;

const nothing = z.strictObject({});
/** A page or form whose address has no parameters. */
export type Nothing = typeof nothing;

type Needed = PermissionName | readonly PermissionName[];

const staffHereOf = (here: Here, session: Session): StaffHere => ({
  ...here,
  session,
  actor: session.actor,
  csrf: session.csrf,
  can: (permission) => may(session.actor, permission),
});

/** @throws Problem 403, which the audit chain is told of */
async function requireOne(app: FastifyInstance, request: FastifyRequest, actor: Actor, needed: Needed | undefined): Promise<void> {
  const permissions = [needed ?? []].flat() as PermissionName[];
  if (permissions.length === 0 || permissions.some((one) => may(actor, one))) return;
  await app.recordRefusal(request, permissions.join(' '));
  throw refusalOf(actor, permissions as [PermissionName, ...PermissionName[]]);
}

/** Who is signed in, the ways to the own account, out, and to the other pages, above every page of the staff. */
const StaffBar = ({ here }: { here: StaffHere }) => {
  const words = accessWords[here.language];
  return (
    <div class="staff-bar">
      <p>
        {words.signedInAs} <strong>{here.session.name}</strong>
      </p>
      <a href={here.link('/staff/account')}>{words.ownAccount}</a>
      <form method="post" action={here.link('/staff/sign-out')}>
        <CsrfField here={here} />
        <button type="submit" class="button-quiet">
          {words.signOut}
        </button>
      </form>
      <StaffMenu here={here} />
    </div>
  );
};

const inStaffFrame = (here: StaffHere, content: PageContent, notice?: ComponentChildren): PageContent => ({
  ...content,
  isIndexed: false,
  body: (
    <>
      <StaffBar here={here} />
      {notice && (
        <div class="staff-notice" role="status">
          {notice}
        </div>
      )}
      {content.body}
    </>
  ),
});

/**
 * Adds a page of the staff in each language, below `/{lang}/staff`. Who has not signed in is led to the sign-in and back; who has none of the
 * permissions is refused with a page. Reading goes by `app.read` with the request, as in the API, and sees what the account may see.
 */
export function addStaffPage<Params extends z.ZodObject = Nothing, Query extends z.ZodObject = Nothing>(
  app: FastifyInstance,
  path: string,
  { permission, ...options }: Omit<PageOptions<Params, Query>, 'isStaff' | 'before'> & { permission?: Needed },
  write: (here: StaffHere, asked: Asked<Params, Query>) => Promise<PageContent>,
): void {
  const before = async (request: FastifyRequest, reply: FastifyReply, language: Language) => {
    if (request.session) return requireOne(app, request, request.session.actor, permission);
    const root = new URL(app.publicUrl()).pathname.replace(/\/$/, '');
    return reply.redirect(`${root}/${language}/staff/sign-in?${new URLSearchParams({ to: request.url })}`, 303);
  };
  addPage(app, `/staff${path}`, { ...options, isStaff: true, before }, async (here, asked) => {
    const session = asked.request.session as Session;
    const staffHere = staffHereOf(here, session);
    const [content, draft] = await Promise.all([write(staffHere, asked), findDraft(app.database.whole, session.actor.id, here.path)]);
    return inStaffFrame(staffHere, content, draft && <DraftOffer here={staffHere} draft={draft} />);
  });
}

/** What was sent with a form of the staff. */
export interface SentStaffForm<Params extends z.ZodObject> {
  params: z.output<Params>;
  fields: Fields;
  /** Where the form takes one, and one was sent. */
  file: SentFile | undefined;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A form that is shown again, with what was typed. */
export interface ShownAgain<Params extends z.ZodObject> {
  params: z.output<Params>;
  fields: Fields;
  /** Why it could not be done; absent for somebody who only had to sign in again. */
  problem?: Problem;
  request: FastifyRequest;
}

/**
 * How a form is answered: the address of the page that shows what was done, or a page; with status 422 unless that says another.
 * 307 sends the form itself on to another address of ours.
 */
export type FormAnswer = { to: string; status?: 303 | 307 } | PageContent;

/** What a form of the staff takes. */
export interface StaffFormOptions<Params extends z.ZodObject> {
  permission?: Needed;
  params?: Params;
  /** Bytes of the largest file that can come with it; the form is then `multipart/form-data`. */
  fileBytes?: number;
  /** For forms that hold passwords, of which nothing is kept: below the language, where who has to sign in again finds the form anew. */
  backTo?: string;
  /**
   * Writes the form with what was typed, for who had to sign in again, and where `handle` throws a problem that the person can mend (400, 409,
   * 412). Without it what was typed is listed, with a button to send it.
   */
  form?: (here: StaffHere, again: ShownAgain<Params>) => Promise<PageContent>;
}

/** Problems that a person can mend in the form. */
const mendable = [400, 409, 412];

/**
 * Adds where a form of the staff is sent to (POST), in each language, below `/{lang}/staff`. It is refused without the token of the session.
 * Who is not signed in any more signs in and is back in the form, with everything that was typed and nothing written.
 */
export function addStaffForm<Params extends z.ZodObject = Nothing>(
  app: FastifyInstance,
  path: string,
  options: StaffFormOptions<Params>,
  handle: (here: StaffHere, sent: SentStaffForm<Params>) => Promise<FormAnswer>,
): void {
  addOpenForm(app, path, options, async (here, { request, reply, params, fields, file }) => {
    const { session } = request;
    const action = pathOf(request);
    const isBack = textOf(fields, keptName) === action;
    const typed = isBack ? unkeptOf(fields) : keptOf(fields);
    const { backTo } = options;
    if (!session && backTo !== undefined)
      return { ...signInContent(here, { provider: app.identityProvider, to: `/${here.language}${backTo}` }), status: 401 };
    if (!session)
      return { ...signInContent(here, { provider: app.identityProvider, to: action, kept: { action, fields: typed } }), status: 401 };
    const staffHere = staffHereOf(here, session);
    const words = accessWords[here.language];
    await requireOne(app, request, session.actor, options.permission);
    const showAgain = async (status: number, notice: string | undefined, problem?: Problem, shown = typed): Promise<PageContent> => {
      const again = { params, fields: shown, request, ...(problem ? { problem } : {}) };
      const content = options.form ? await options.form(staffHere, again) : typedContent(staffHere, action, shown);
      return inStaffFrame(staffHere, { ...content, status }, notice);
    };
    if (isBack) return showAgain(200, words.notSavedYet);
    if (!hasToken(session, fields) && backTo !== undefined) return { to: here.link(backTo) };
    if (!hasToken(session, fields)) return showAgain(403, words.staleForm);
    const { whole } = app.database;
    if (textOf(fields, resumedName)) {
      const draft = await findDraft(whole, session.actor.id, here.path);
      return showAgain(200, words.notSavedYet, undefined, draft?.fields ?? {});
    }
    try {
      const answer = await handle(staffHere, { params, fields, file, request, reply });
      // What is saved is no draft any more.
      if ('to' in answer) await forgetDraft(whole, session.actor.id, here.path);
      return 'to' in answer ? answer : inStaffFrame(staffHere, { status: 422, ...answer });
    } catch (error) {
      if (!(error instanceof Problem) || !options.form || !mendable.includes(problemTypes[error.problem].status)) throw error;
      return showAgain(problemTypes[error.problem].status, undefined, error);
    }
  });
}

const hasToken = ({ csrf }: Session, fields: Fields): boolean => isSameHash(sha256(textOf(fields, 'csrf')), sha256(csrf));

/** The path of a form, as its address has it. */
const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';

const keptOf = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'csrf' && name !== keptName));
const unkeptOf = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (name.startsWith(`${keptName}.`) ? [[name.slice(keptName.length + 1), value]] : [])),
  );

/** What was typed into a form that cannot be written again, with a button to send it now. */
function typedContent(here: StaffHere, action: string, fields: Fields): PageContent {
  const words = accessWords[here.language];
  const typed = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })));
  return {
    title: words.typedTitle,
    body: (
      <form method="post" action={here.root + action} class="stack">
        <CsrfField here={here} />
        {typed.map(({ name, text }) => (
          <div class="field">
            <label>
              {name}
              <textarea name={name} rows={Math.min(10, text.split('\n').length)}>
                {text}
              </textarea>
            </label>
          </div>
        ))}
        <p>
          <button type="submit">{words.sendTyped}</button>
        </p>
      </form>
    ),
  };
}

/** What was sent with a form that anybody may send. */
type SentOpenForm<Params extends z.ZodObject> = SentStaffForm<Params>;

/**
 * Adds where a form is sent to that is there for who has not signed in too: the sign-in itself. Forms of other sites are refused.
 * @param options.before refuses who sends too many
 */
export function addOpenForm<Params extends z.ZodObject = Nothing>(
  app: FastifyInstance,
  path: string,
  options: Pick<StaffFormOptions<Params>, 'params' | 'fileBytes'> & { before?: (request: FastifyRequest) => Promise<void> },
  handle: (here: Here, sent: SentOpenForm<Params>) => Promise<FormAnswer>,
): void {
  void app.register(async (scope) => {
    await takeForms(scope, options.fileBytes);
    for (const language of languages)
      scope.post(
        `/${language}/staff${path}`,
        {
          schema: { hide: true, ...(options.params ? { params: options.params } : {}) },
          config: { isStaff: true },
          bodyLimit: 1_000_000 + (options.fileBytes ?? 0),
          preParsing: async (request) => options.before?.(request) as Promise<undefined>,
        },
        async (request, reply) => {
          const { session } = request;
          return withForm(
            request,
            (fields) => session !== undefined && hasToken(session, fields),
            async ({ fields, file }) => {
              const here = await hereOf(app, request, language);
              const answer = await handle(here, { params: request.params as z.output<Params>, fields, file, request, reply });
              return 'to' in answer
                ? reply.redirect(answer.to, answer.status ?? 303)
                : sendPage(reply, here, { status: 422, isIndexed: false, ...answer });
            },
          );
        },
      );
  });
}

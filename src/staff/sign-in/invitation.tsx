import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inputText } from '../../http/fields.ts';
import { accessWords } from '../../i18n/staff-access/index.ts';
import { visitor } from '../../sessions/failures.ts';
import { acceptInvitation, findInvitation, type OpenInvitation } from '../../sessions/invitations.ts';
import { faultOfPassword, hashPassword } from '../../sessions/passwords.ts';
import { findActor } from '../../sessions/sign-in.ts';
import { ErrorSummary, type Fault } from '../../web/components/form.tsx';
import { textOf } from '../../web/form-body.ts';
import type { Here } from '../../web/here.ts';
import { addPage, type PageContent } from '../../web/page.tsx';
import { addOpenForm } from '../../web/staff.tsx';
import { write } from '../../writing/write.ts';
import { AppFields, NewPasswordField, OwnAddress, recoveryContent } from './setting.tsx';

const params = z.strictObject({ token: inputText(100) });

/** The page behind a link by which a person sets a password and a program that gives codes. */
export function addInvitationPages(app: FastifyInstance, before: (request: FastifyRequest) => Promise<void>): void {
  const find = (token: string) => findInvitation(app.database.whole, token, app.clock().toISOString());

  addPage(app, '/staff/invitations/:token', { params, isStaff: true }, async (here, asked) => {
    const invitation = await find(asked.params.token);
    return invitation ? formContent(here, invitation, []) : goneContent(here);
  });

  addOpenForm(app, '/invitations/:token', { params, before }, async (here, { params: { token }, fields, request }) => {
    const words = accessWords[here.language];
    const invitation = await find(token);
    if (!invitation) return goneContent(here);
    const password = textOf(fields, 'password');
    const fault = faultOfPassword(password, invitation);
    if (fault) return formContent(here, invitation, [{ field: 'password', message: words.passwordFaults[fault] }]);
    const now = app.clock();
    const passwordHash = await hashPassword(password);
    const actor = (await findActor(app.database.whole, invitation.owner)) ?? visitor;
    const accepted = await write(app.database, { actor, traceId: request.id }, now, (writing) =>
      acceptInvitation(writing, token, { passwordHash, code: textOf(fields, 'code'), now }),
    );
    if (!accepted) return formContent(here, invitation, [{ field: 'code', message: words.codeOfAppWrong }]);
    return recoveryContent(here, accepted.recoveryCodes, '/staff/sign-in');
  });
}

const goneContent = (here: Here): PageContent => {
  const words = accessWords[here.language];
  return { title: words.invitationGone, status: 404, isIndexed: false, body: <p>{words.invitationGoneText}</p> };
};

function formContent(here: Here, { email, totpSecret }: OpenInvitation, faults: Fault[]): PageContent {
  const words = accessWords[here.language];
  return {
    title: words.invitationTitle,
    isIndexed: false,
    status: faults.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <p>{words.welcome(email ?? '')}</p>
        <form method="post" class="stack narrow">
          <OwnAddress here={here} email={email ?? ''} />
          <h2>{words.stepPassword}</h2>
          <NewPasswordField here={here} faults={faults} />
          <h2>{words.stepCode}</h2>
          <AppFields here={here} secret={totpSecret} email={email ?? ''} faults={faults} />
          <p>
            <button type="submit">{words.setPassword}</button>
          </p>
        </form>
      </>
    ),
  };
}

import type { FastifyPluginAsync } from 'fastify';
import { Problem } from '../errors.ts';
import { type Fields, textOf } from '../web/form-body.ts';
import { addStaffForm } from '../web/staff.tsx';
import { forgetDraft, keepDraft } from './drafts/queries.ts';

/** A form of the staff, below the language. */
const formPath = /^\/staff(\/[\w-]+)+$/;

/** Characters that a form may have that is kept. */
const longest = 200_000;

/** @throws Problem 400 for what is no form of ours */
function formOf(fields: Fields): string {
  const form = textOf(fields, 'draftOf');
  if (formPath.test(form) && form.length <= 300) return form;
  throw new Problem('badRequest', 'The form is not one of the staff');
}

/** Where what was typed is kept until its form is saved, and where it is thrown away. */
export const staffDraftPages: FastifyPluginAsync = async (app) => {
  addStaffForm(app, '/drafts', {}, async (here, { fields }) => {
    const form = formOf(fields);
    const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !['csrf', 'draftOf', 'addRow'].includes(name)));
    if (JSON.stringify(typed).length > longest)
      throw new Problem('payloadTooLarge', `What is kept has at most ${longest} characters`, { members: { limit: longest } });
    await keepDraft(app.database.whole, here.actor.id, form, typed as Fields, app.clock().toISOString());
    return { to: here.link(form) };
  });
  addStaffForm(app, '/drafts/discard', {}, async (here, { fields }) => {
    const form = formOf(fields);
    await forgetDraft(app.database.whole, here.actor.id, form);
    return { to: here.link(form) };
  });
};

import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { onceForContent } from '../../writing/once.ts';
import type { Writing } from '../../writing/write.ts';
import { type Fields, textOf } from '../form-body.ts';

const name = 'once';

/** The word by which a form is known again whose button was pressed twice; drawn anew each time that the form is written. */
export const OnceField = () => <input type="hidden" name={name} value={randomUUID()} />;

/**
 * Does the work of a form once, however often its button is pressed: what is sent with the same word and the same content gives the id that the
 * first one made. Other content, as after going back and writing on, is another piece of work.
 */
export function onceForForm(writing: Writing, request: FastifyRequest, fields: Fields, work: () => Promise<string>): Promise<string> {
  const word = textOf(fields, name);
  if (!/^[\w-]{8,100}$/.test(word)) return work();
  const { csrf: _csrf, ...content } = fields;
  return onceForContent(writing, word, { url: request.url, content }, work);
}

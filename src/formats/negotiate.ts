import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../errors.ts';
import { type FormatName, formats } from './media.ts';

/** A form in which a thing or a list of codes can be had; `html` is its page. */
export type Form = Extract<FormatName, 'json' | 'jsonld' | 'ttl'> | 'html' | 'rdf';

const typeOfForm: Record<Form, string> = {
  json: formats.json.type,
  jsonld: formats.jsonld.type,
  ttl: formats.ttl.type,
  html: 'text/html',
  rdf: 'application/rdf+xml',
};

/**
 * The form that an Accept header asks for, the first where it asks for none in particular.
 * @throws Problem 406 where it allows none of them
 */
export function formAsked<Name extends Form>(request: FastifyRequest, forms: readonly [Name, ...Name[]]): Name {
  const types = forms.map((form) => typeOfForm[form]);
  const accepted = request.accepts().type(types);
  const form = forms.find((one) => typeOfForm[one] === accepted);
  if (form === undefined)
    throw new Problem('notAcceptable', `This address gives ${types.join(', ')}; the Accept header allows none of them`);
  return form;
}

/** Leads from a name to a description: 303 See Other, which no cache may take for the name itself. */
export const seeOther = (reply: FastifyReply, location: string): FastifyReply =>
  reply.header('cache-control', 'no-cache').redirect(location, 303);

/** Sends what is written in a form, in all four languages. */
export const sendForm = (reply: FastifyReply, form: Form, text: string): FastifyReply =>
  reply
    .type(`${typeOfForm[form]}${form === 'rdf' ? '' : '; charset=utf-8'}`)
    .header('content-language', 'nl, fr, de, en')
    .send(text);

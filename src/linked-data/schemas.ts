import { z } from 'zod';
import { inputText } from '../http/fields.ts';

/** A thing of which there is a persistent identifier: of what kind it is, and which. */
export const ThingPath = z.strictObject({ concept: inputText(60), reference: inputText(200) });
/** A list of codes. */
export const SchemePath = z.strictObject({ list: inputText(60) });
/** A code of a list. */
export const ConceptPath = z.strictObject({ list: inputText(60), code: inputText(400) });
/** Nothing is asked of a name. */
export const NoQuery = z.strictObject({});
/** The form in which a name is described; the Accept header decides where it is absent. */
export const FormQuery = z.strictObject({ format: z.enum(['jsonld', 'ttl']).optional() });

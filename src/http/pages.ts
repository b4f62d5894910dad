import { type Language, languages } from '../../db/schema/types.ts';

const pagePath = new RegExp(`^/(${languages.join('|')})(?:[/?]|$)`);

/** The language of a page's address (`/nl/treaties`); undefined where the address is none of a page. */
export const pageLanguage = (url: string): Language | undefined => pagePath.exec(url)?.[1] as Language | undefined;

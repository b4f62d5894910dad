import { z } from 'zod';
import { formatParameter } from '../formats/media.ts';
import { AsOfQuery, LanguageQuery } from '../http/fields.ts';

/** The forms in which the list is given. */
export const listFormats = ['json', 'csv', 'jsonl', 'atom', 'bibtex', 'ris', 'csl'] as const;

/** The forms in which one recommendation is given. */
export const itemFormats = ['json', 'bibtex', 'ris', 'csl'] as const;

/** The parameter by which the form of the list is chosen. */
export const ListFormatQuery = { format: formatParameter(listFormats) };

/** What can be asked of one recommendation. */
export const RecommendationItemQuery = z.strictObject({ ...AsOfQuery, ...LanguageQuery, format: formatParameter(itemFormats) });

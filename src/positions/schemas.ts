import { z } from 'zod';
import { RecordFormatQuery } from '../formats/record.ts';
import { Href, Instant, inputText, LanguageQuery } from '../http/fields.ts';
import { Position } from '../recommendations/schemas.ts';

/** A position with its own address, and what it takes to change it. */
export const StatedPosition = Position.extend({
  href: Href,
  recommendation: z.object({ id: z.string(), href: Href }).meta({ id: 'PositionedRecommendation' }),
  modifiedAt: Instant,
  version: z.number().int(),
}).meta({ id: 'StatedPosition', description: 'What the State answered to a recommendation' });

/** One position, by itself. */
export const PositionRecord = StatedPosition.extend({ self: Href }).meta({ id: 'PositionRecord' });

/** All positions on a recommendation, newest first. */
export const Positions = z.object({ self: Href, items: z.array(StatedPosition), total: z.number().int() }).meta({ id: 'Positions' });

/** The address of one position. */
export const PositionPath = z.strictObject({ recommendationId: inputText(40), positionId: inputText(100) });
/** What can be asked of positions. */
export const PositionQuery = z.strictObject({ ...LanguageQuery });
/** What can be asked of one position. */
export const PositionItemQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });

import type { Db } from '../../db/client.ts';
import { buildDictionary } from '../vocabularies/dictionary.ts';
import { listEntries } from '../vocabularies/queries.ts';
import type { ImportSource, SourceName } from './claims.ts';
import { coreRatifications } from './sources/core-ratifications.ts';
import { hudoc } from './sources/hudoc.ts';
import { ohchrRatifications } from './sources/ohchr-ratifications.ts';
import { templateSource } from './sources/template.ts';
import { uhri } from './sources/uhri.ts';
import { untc } from './sources/untc.ts';
import { uprInfo } from './sources/upr-info.ts';
import { uprMatrix } from './sources/upr-matrix.ts';
import { uprReport } from './sources/upr-report.ts';

/** Gives the source of a name; the institute's own template is read by the vocabularies of the database as they stand now. */
export async function findSource(db: Db, name: SourceName): Promise<ImportSource> {
  if (name !== 'template') return published[name];
  const lists = await listEntries(db);
  return templateSource({ lists, dictionary: buildDictionary(lists) });
}

/** What other institutions publish. */
const published: Record<Exclude<SourceName, 'template'>, ImportSource> = {
  uhri,
  'upr-info': uprInfo,
  'upr-report': uprReport,
  'upr-matrix': uprMatrix,
  untc,
  'ohchr-ratifications': ohchrRatifications,
  'core-ratifications': coreRatifications,
  hudoc,
};

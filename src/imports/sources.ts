import type { Db } from '../../db/client.ts';
import { buildDictionary } from '../vocabularies/dictionary.ts';
import { listEntries } from '../vocabularies/queries.ts';
import type { ImportSource, SourceName } from './claims.ts';

/**
 * Gives the source of a name. Each is loaded when it is asked for: some bring large libraries, which no other command should wait for.
 * The institute's own template is read by the vocabularies of the database as they stand now.
 */
export async function findSource(db: Db, name: SourceName): Promise<ImportSource> {
  switch (name) {
    case 'uhri':
      return (await import('./sources/uhri.ts')).uhri;
    case 'upr-info':
      return (await import('./sources/upr-info.ts')).uprInfo;
    case 'upr-report':
      return (await import('./sources/upr-report.ts')).uprReport;
    case 'upr-matrix':
      return (await import('./sources/upr-matrix.ts')).uprMatrix;
    case 'untc':
      return (await import('./sources/untc.ts')).untc;
    case 'ohchr-ratifications':
      return (await import('./sources/ohchr-ratifications.ts')).ohchrRatifications;
    case 'core-ratifications':
      return (await import('./sources/core-ratifications.ts')).coreRatifications;
    case 'hudoc':
      return (await import('./sources/hudoc.ts')).hudoc;
    case 'template': {
      const lists = await listEntries(db);
      return (await import('./sources/template.ts')).templateSource({ lists, dictionary: buildDictionary(lists) });
    }
  }
}

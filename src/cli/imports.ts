import { type Command, InvalidArgumentError } from 'commander';
import { type Language, languages } from '../../db/schema/types.ts';
import { type SourceName, sourceNames } from '../imports/claims.ts';
import { type Open, say } from './command.ts';
import type { ImportOptions } from './importing.ts';

/** Adds `monitum import`. */
export function addImportCommand(program: Command, open: Open): void {
  program
    .command('import')
    .description('bring in a file that another institution publishes, or the own spreadsheet; without --apply only says what would change')
    .argument('<source>', sourceNames.join(', '), sourceOf)
    .argument('<file>', 'the file as it was published')
    .option('--apply', 'write what is new and changed')
    .option('--all-countries', 'take rows addressed to other States too, for installations for research')
    .option('--report <file>', 'write the whole report to a file: JSON, or CSV if its name ends in .csv')
    .option('--mapping <file>', 'what labels stand for that are not known yet, as JSON; kept when --apply is given')
    .option('--language <language>', `language of the texts, where the file does not say it: ${languages.join(', ')}`, languageOf)
    .addHelpText(
      'after',
      '\nEnds with 0 where every row was taken, 2 where something was refused, a whole file too, 1 where it could not be done.',
    )
    .action(async (name: SourceName, path: string, options: ImportOptions) => {
      const { applied, counts } = await open(async (database) => {
        // Every other command starts without the readers of files, which take as long to load as all the rest.
        const { importFile } = await import('./importing.ts');
        return importFile(database, name, path, options);
      });
      if (counts.refused > 0) process.exitCode = 2;
      if (!applied && counts.new + counts.changed > 0) say('Nothing was written; add --apply to write it.');
    });
}

function sourceOf(text: string): SourceName {
  if ((sourceNames as readonly string[]).includes(text)) return text as SourceName;
  throw new InvalidArgumentError(`${text} is none of ${sourceNames.join(', ')}.`);
}

function languageOf(text: string): Language {
  if ((languages as readonly string[]).includes(text)) return text as Language;
  throw new InvalidArgumentError(`${text} is none of ${languages.join(', ')}.`);
}

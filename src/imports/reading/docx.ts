/** What stands in the body of a document, in its order. */
export type DocxBlock =
  | { kind: 'paragraph'; text: string; style?: string }
  /** A row of a table: its cells as lists of paragraphs. `table` counts the tables of the document from 1, `row` the rows of it. */
  | { kind: 'row'; table: number; row: number; cells: string[][] };

export async function* readDocx(_path: string): AsyncGenerator<DocxBlock, void, undefined> {}

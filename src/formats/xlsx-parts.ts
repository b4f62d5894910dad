import { cellText, columnLetters } from './xlsx-cells.ts';

/** What every part of a workbook begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** What each part is. */
export const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${numbers(
    sheets,
  )
    .map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`)
    .join('')}</Types>`;

/** Which part is the workbook. */
export const packageRelations = `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${officeDocument}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Which parts are its sheets and styles. */
export const workbookRelations = (sheets: number): string =>
  `<Relationships xmlns="${packaged}/relationships">${numbers(sheets)
    .map((at) => `<Relationship Id="rId${at}" Type="${officeDocument}/worksheet" Target="worksheets/sheet${at}.xml"/>`)
    .join('')}<Relationship Id="rId${sheets + 1}" Type="${officeDocument}/styles" Target="styles.xml"/></Relationships>`;

/** The sheets by name. Those of records have a filter, which a spreadsheet wants to know as a hidden name too. */
export function workbook(names: string[], columns: number, rowsOnSheet: number, expected: number): string {
  const last = columnLetters(columns - 1);
  const filters = names.flatMap((name, at) => {
    const rows = Math.min(rowsOnSheet, expected - at * rowsOnSheet);
    if (at > 0 && rows <= 0) return [];
    const quoted = `'${cellText(name).replaceAll("'", "''")}'`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!$A$1:$${last}$${Math.max(rows, 0) + 1}</definedName>`,
    ];
  });
  return `<workbook xmlns="${main}" xmlns:r="${officeDocument}"><sheets>${names
    .map((name, at) => `<sheet name="${cellText(name).replaceAll('"', '&quot;')}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

/** How cells are shown: as they are, as a date, as an instant, as a heading, as a whole number. */
export const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

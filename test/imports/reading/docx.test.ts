import t from 'tap';
import { readDocx } from '../../../src/imports/reading/docx.ts';
import { allOf, documentOf, filesOf } from './files.ts';

const write = filesOf(t);
const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

t.test('paragraphs and rows of tables are given in the order of the document', async (t) => {
  const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
  const inner = `<w:tc>${paragraph('outer')}<w:tbl><w:tr>${cell('inner 1')}${cell('inner 2')}</w:tr></w:tbl>${paragraph('after')}</w:tc>`;
  const body = `${paragraph('A title', 'Heading1')}<w:tbl><w:tr>${cell('1', 'one')}${cell('2')}</w:tr><w:tr>${inner}</w:tr></w:tbl>
    ${paragraph('between')}<w:tbl><w:tr>${cell('last')}</w:tr></w:tbl>`;
  t.same(await allOf(readDocx(write('a.docx', documentOf(body)))), [
    { kind: 'paragraph', text: 'A title', style: 'Heading1' },
    { kind: 'row', table: 1, row: 1, cells: [['1', 'one'], ['2']] },
    { kind: 'row', table: 1, row: 2, cells: [['outer', 'inner 1', 'inner 2', 'after']] },
    { kind: 'paragraph', text: 'between' },
    { kind: 'row', table: 2, row: 1, cells: [['last']] },
  ]);
});

t.test('the text is what stands when all changes are accepted, with its tabs and line breaks', async (t) => {
  const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>
    <w:del><w:r><w:delText>struck</w:delText><w:t>out</w:t></w:r></w:del><w:ins><w:r><w:t>added</w:t></w:r></w:ins>
    <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText><w:noBreakHyphen/><w:t>&lt;é&gt;</w:t></w:r></w:p>`;
  t.same(await allOf(readDocx(write('a.docx', documentOf(body)))), [{ kind: 'paragraph', text: 'a\tb\nadded\u2011<é>' }]);
});

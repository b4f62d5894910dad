import type { Language } from '../../db/schema/types.ts';

/** A piece of a mail: a sentence, a link, or a list of pieces. */
export type Part = { text: string; link?: string } | { list: Part[] };

const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const inText = (part: Part): string => {
  if ('list' in part) return part.list.map((one) => `- ${inText(one).replaceAll('\n', '\n  ')}`).join('\n');
  return part.link === undefined || part.link === part.text ? part.text : `${part.text}\n${part.link}`;
};

const inHtml = (part: Part): string => {
  if ('list' in part) return `<ul>\n${part.list.map((one) => `<li>${inLine(one)}</li>`).join('\n')}\n</ul>`;
  return `<p>${inLine(part)}</p>`;
};
const inLine = (part: Part): string => {
  if ('list' in part) return inHtml(part);
  return part.link === undefined ? html(part.text) : `<a href="${html(part.link)}">${html(part.text)}</a>`;
};

/** Writes a mail twice: as plain text, and as a page with a heading, paragraphs, lists and links and nothing else; no picture, no style. */
export function writeMail(language: Language, title: string, parts: Part[]): { text: string; html: string } {
  return {
    text: `${[title, ...parts.map(inText)].join('\n\n')}\n`,
    html: [
      '<!doctype html>',
      `<html lang="${language}">`,
      `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title></head>`,
      '<body>',
      `<h1>${html(title)}</h1>`,
      ...parts.map(inHtml),
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  };
}

import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../db/schema/types.ts';
import { frameWords } from '../i18n/frame/index.ts';
import { formatDate } from '../i18n/numbers.ts';
import { widgetWords } from '../i18n/widget/index.ts';
import { assetPath } from '../web/assets.ts';
import type { WidgetContent } from './content.tsx';
import { frameScript } from './scripts.ts';

/** Where a widget is written, and when. */
export interface Around {
  language: Language;
  publicUrl: string;
  /** The Belgian day whose state it shows. */
  day: string;
}

/** A document made to stand in a page of somebody else: its links open outside of the frame, and it says whose it is. */
function Shell({ language, publicUrl, day, title, children }: Around & { title: string; children: ComponentChildren }) {
  const [words, frame] = [widgetWords[language], frameWords[language]];
  const root = new URL(publicUrl).pathname.replace(/\/$/, '');
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – Monitum`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="stylesheet" href={root + assetPath('monitum.css')} />
        <script defer src={root + frameScript.path} />
      </head>
      <body class="widget">
        <main>
          <h1>{title}</h1>
          {children}
        </main>
        <footer class="widget-foot">
          <p>
            {words.source}: <a href={`${publicUrl}/${language}`}>Monitum</a>, {words.asOf(formatDate(language, day))}. {frame.licence}{' '}
            {words.newWindow}
          </p>
        </footer>
      </body>
    </html>
  );
}

const write = (page: preact.JSX.Element): string => `<!doctype html>${renderToString(page)}`;

/** Writes a widget. */
export const writeWidget = (around: Around, { title, body, more }: WidgetContent): string =>
  write(
    <Shell {...around} title={title}>
      {body}
      <p class="widget-more">
        <a href={more.href}>{more.text}</a>
      </p>
    </Shell>,
  );

/** What a widget can say of why it shows nothing. */
export type ProblemStatus = keyof (typeof widgetWords)['en']['problems'];

/** Writes what stands in the place of a widget that cannot be shown: what it was, and for who put it there what to change. */
export function writeProblem(around: Around, status: ProblemStatus, issues: { name: string; detail: string }[]): string {
  const words = widgetWords[around.language];
  return write(
    <Shell {...around} title={words.problem}>
      <p>{words.problems[status]}</p>
      {status === 400 && (
        <ul lang="en">
          {issues.map(({ name, detail }) => (
            <li>
              {name && <strong>{name}</strong>} {detail}
            </li>
          ))}
        </ul>
      )}
      <p class="widget-more">
        <a href={`${around.publicUrl}/${around.language}/recommendations`}>{words.onMonitum}</a>
      </p>
    </Shell>,
  );
}

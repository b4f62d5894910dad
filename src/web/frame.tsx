import type { ComponentChildren } from 'preact';
import { frameWords } from '../i18n/frame/index.ts';
import { formatDate } from '../i18n/numbers.ts';
import { assetPath } from './assets.ts';
import { type Here, inEveryLanguage } from './here.ts';
import type { Crumb, PageContent } from './page.tsx';

/** What stands around every page: head, menu, languages, the way here, and what is said at the foot. */
export function Frame({ here, content }: { here: Here; content: PageContent }) {
  const { language, words, publicUrl, root } = here;
  const { title, titleLanguage, kicker, body, crumbs = [], hasOwnSearch } = content;
  const isHome = here.path === '';
  return (
    <html lang={language}>
      <Head here={here} content={content} />
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <div class="wide top-row">
            <a class="brand" href={here.link('')} aria-current={isHome ? 'page' : undefined}>
              <Mark /> <span>Monitum</span>
            </a>
            <a class="menu-link" href="#menu">
              {words.menu}
            </a>
            <nav class="top-menu" aria-label={words.mainMenu}>
              <MenuLinks here={here} places={mainPlaces} />
            </nav>
            <nav class="languages" aria-label={words.languages}>
              <ul>
                {inEveryLanguage(here).map((one) => (
                  <li>
                    <a
                      href={one.href}
                      lang={one.language}
                      hreflang={one.language}
                      aria-current={one.language === language ? 'true' : undefined}
                      title={frameWords[one.language].languageName}
                    >
                      <span class="language-short" aria-hidden="true">
                        {one.language.toUpperCase()}
                      </span>
                      <span class="language-long">{frameWords[one.language].languageName}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
          {!hasOwnSearch && (
            <search class="top-search">
              <form class="wide" action={here.link('/search')} method="get">
                <label for="top-q">{words.searchLabel}</label>
                <input id="top-q" type="search" name="q" maxLength={200} autocomplete="off" />
                <button type="submit">{words.search}</button>
              </form>
            </search>
          )}
        </header>
        <main id="content" class="wide" tabIndex={-1}>
          {crumbs.length > 0 && <Crumbs here={here} crumbs={crumbs} />}
          {kicker && <p class="kicker">{kicker}</p>}
          <h1 lang={titleLanguage && titleLanguage !== language ? titleLanguage : undefined}>{title}</h1>
          {body}
        </main>
        <Foot here={here} />
        <p class="printed" aria-hidden="true">
          {words.printedFrom} {publicUrl}
          {here.link(here.path).slice(root.length)}
          {here.search && `?${here.search}`} · {formatDate(language, here.today)}
        </p>
      </body>
    </html>
  );
}

function Head({ here, content }: { here: Here; content: PageContent }) {
  const { publicUrl, root } = here;
  const absolute = (href: string) => publicUrl + href.slice(root.length);
  const others = inEveryLanguage(here);
  const own = others.find(({ language }) => language === here.language);
  const name = content.title === 'Monitum' ? content.title : `${content.title} – Monitum`;
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{(content.status ?? 200) === 422 ? `${here.words.error}: ${name}` : name}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {content.description && <meta name="description" content={content.description} />}
      {content.isIndexed === false && <meta name="robots" content="noindex" />}
      {own && <link rel="canonical" href={absolute(own.href)} />}
      {others.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={absolute(href)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute(others[0]?.href ?? '/')} />
      {content.work?.map(({ name, content: said }) => (
        <meta name={name} content={said} />
      ))}
      {content.alternates?.map(({ type, title, href }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href={root + assetPath('mark.svg')} />
      <link rel="preload" as="font" type="font/woff2" href={root + assetPath('serif-600.woff2')} crossOrigin="anonymous" />
      <link rel="stylesheet" href={root + assetPath('monitum.css')} />
      <script defer src={root + assetPath('monitum.js')} />
    </head>
  );
}

/** The mark: a paragraph sign, of which every recommendation is one. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path d="M14 4h13v3.5h-2.6V28h-3.6V7.5h-2.7V28h-3.6V18H13a7 7 0 0 1 0-14z" />
  </svg>
);

type PlaceName = keyof Pick<
  Here['words'],
  | 'recommendations'
  | 'treaties'
  | 'bodies'
  | 'documents'
  | 'authorities'
  | 'measures'
  | 'themes'
  | 'dashboards'
  | 'calendar'
  | 'methodology'
  | 'openData'
  | 'accessibility'
  | 'privacy'
  | 'terms'
  | 'staff'
>;
type Place = [path: string, name: PlaceName];

const mainPlaces: Place[] = [
  ['/recommendations', 'recommendations'],
  ['/treaties', 'treaties'],
  ['/bodies', 'bodies'],
  ['/authorities', 'authorities'],
  ['/dashboards', 'dashboards'],
  ['/calendar', 'calendar'],
];
const furtherPlaces: Place[] = [
  ['/themes', 'themes'],
  ['/documents', 'documents'],
  ['/measures', 'measures'],
];
const aboutPlaces: Place[] = [
  ['/methodology', 'methodology'],
  ['/data', 'openData'],
  ['/accessibility', 'accessibility'],
  ['/privacy', 'privacy'],
  ['/terms', 'terms'],
  ['/staff', 'staff'],
];

function MenuLinks({ here, places }: { here: Here; places: Place[] }) {
  return (
    <ul>
      {places.map(([path, name]) => (
        <li>
          <a href={here.link(path)} aria-current={here.path === path ? 'page' : here.path.startsWith(`${path}/`) ? 'true' : undefined}>
            {here.words[name]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Crumbs({ here, crumbs }: { here: Here; crumbs: Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={here.words.breadcrumbs}>
      <ol>
        <li>
          <a href={here.link('')}>{here.words.home}</a>
        </li>
        {crumbs.map(({ title, path }) => (
          <li>{path === undefined ? <span aria-current="page">{title}</span> : <a href={here.link(path)}>{title}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

function Foot({ here }: { here: Here }) {
  const { words } = here;
  return (
    <footer class="foot" id="menu">
      <div class="wide foot-columns">
        <p class="foot-brand">
          <strong>Monitum</strong>
          <br />
          {words.tagline}
        </p>
        <Column title={words.explore}>
          <MenuLinks here={here} places={[...mainPlaces, ...furtherPlaces]} />
        </Column>
        <Column title={words.more}>
          <MenuLinks here={here} places={aboutPlaces} />
        </Column>
      </div>
      <p class="wide foot-licence">
        {words.licence} <a href={`${here.root}/docs`}>{words.apiDocs}</a>
        {here.contactEmail && (
          <>
            {' '}
            · {words.contact}: <a href={`mailto:${here.contactEmail}`}>{here.contactEmail}</a>
          </>
        )}
      </p>
    </footer>
  );
}

const Column = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <nav aria-label={title}>
    <h2>{title}</h2>
    {children}
  </nav>
);

import type { ComponentChildren } from 'preact';
import { homeWords } from '../../i18n/home/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { Section } from '../../web/components/layout.tsx';
import { Code } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import type { StateOfPlay } from '../queries.ts';

/** How many bodies are named before the link to all of them. */
const named = 9;

/** Ways in for those who come: who they are, what they find, and where. */
export function EntryPoints({ here }: { here: Here }) {
  const { groups, links, startFrom } = homeWords[here.language];
  const ways: [keyof typeof groups, [path: string, text: string][]][] = [
    [
      'researcher',
      [
        ['/recommendations', links.search],
        ['/methodology', links.method],
      ],
    ],
    [
      'journalist',
      [
        ['/dashboards', links.numbers],
        ['/calendar', links.deadlines],
      ],
    ],
    ['programmer', [['/data', links.data]]],
    ['staff', [['/staff', links.signIn]]],
  ];
  return (
    <Section id="start" title={startFrom}>
      <ul class="cards">
        {ways.map(([group, places]) => (
          <li class="card">
            <h3>{groups[group].title}</h3>
            <p>{groups[group].text}</p>
            <ul class="plain ways">
              {places.map(([path, text]) => (
                <li>
                  <a href={here.link(path)}>{text}</a>
                </li>
              ))}
              {group === 'programmer' && (
                <li>
                  <a href={`${here.root}/docs`}>{links.apiDocs}</a>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Ways in by subject: the groups of themes, the bodies that said most, the governments. */
export function Browse({ here, bodies, governments }: { here: Here } & Pick<StateOfPlay, 'bodies' | 'governments'>) {
  const words = homeWords[here.language];
  const groups = [...(here.vocabularies.lists.get('themes')?.values() ?? [])].filter(({ details }) => details['isGroup'] === true);
  return (
    <Section id="browse" title={words.browse}>
      <div class="browse">
        <Ways title={words.byTheme} all={words.allThemes} href={here.link('/themes')}>
          {groups.map(({ code }) => (
            <li>
              <Code here={here} list="themes" code={code} />
            </li>
          ))}
        </Ways>
        <Ways title={words.byBody} all={words.allBodies} href={here.link('/bodies')}>
          {bodies.slice(0, named).map(({ code, count }) => (
            <li>
              <Code here={here} list="bodies" code={code} /> <span class="muted">({formatNumber(here.language, count)})</span>
            </li>
          ))}
        </Ways>
        <Ways title={words.byAuthority} all={words.allAuthorities} href={here.link('/authorities')}>
          {governments.map((code) => (
            <li>
              <Code here={here} list="authorities" code={code} />
            </li>
          ))}
        </Ways>
      </div>
    </Section>
  );
}

const Ways = ({ title, all, href, children }: { title: string; all: string; href: string; children: ComponentChildren }) => (
  <div>
    <h3>{title}</h3>
    <ul class="plain ways">
      {children}
      <li class="ways-all">
        <a href={href}>{all}</a>
      </li>
    </ul>
  </div>
);

import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import type { Here } from '../web/here.ts';
import { type Following, feedPathOf } from './followed.ts';

/** The feeds of what is followed, as a page announces them. */
export const feedAlternates = (here: Here, following: Following, what: string): { type: string; title: string; href: string }[] => {
  const title = subscriptionWords[here.language].changesOf(what);
  return [
    { type: 'application/atom+xml', title, href: here.api(feedPathOf(following, here.language, 'atom')) },
    { type: 'application/feed+json', title, href: here.api(feedPathOf(following, here.language, 'jsonfeed')) },
  ];
};

/** The way to be told of changes in what a page shows. */
export const FollowLink = ({ here, following: { kind, what } }: { here: Here; following: Following }) => (
  <p>
    <a href={here.link('/subscriptions/new', kind === 'search' ? { kind, search: what } : { kind, id: what })}>
      {subscriptionWords[here.language].followLink}
    </a>{' '}
    <span class="muted">{subscriptionWords[here.language].followText}</span>
  </p>
);

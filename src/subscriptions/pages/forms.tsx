import { rhythms } from '../../../db/schema/subscriptions.ts';
import { languages } from '../../../db/schema/types.ts';
import { frameWords } from '../../i18n/frame/index.ts';
import { subscriptionWords } from '../../i18n/subscriptions/index.ts';
import { ErrorSummary, type Fault, SelectField, TextField } from '../../web/components/form.tsx';
import { Facts, Section } from '../../web/components/layout.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import type { Here } from '../../web/here.ts';
import { type Following, feedPathOf, pathOf } from '../followed.ts';
import { followingOf, type SubscriptionRow } from '../rows.ts';

interface AboutFollowed {
  here: Here;
  /** What is followed, in words. */
  what: string;
}

const Followed = ({ here, what, following }: AboutFollowed & { following: Following }) => (
  <Facts of={[[subscriptionWords[here.language].youFollow, <a href={here.link(pathOf(following))}>{what}</a>]]} />
);

const Rhythm = ({ here, value }: { here: Here; value: string }) => {
  const words = subscriptionWords[here.language];
  return (
    <SelectField
      name="rhythm"
      label={words.rhythm}
      value={value}
      options={rhythms.map((one) => ({ value: one, text: words.rhythms[one] }))}
    />
  );
};

const LanguageChoice = ({ here, value }: { here: Here; value: string }) => (
  <SelectField
    name="language"
    label={subscriptionWords[here.language].language}
    value={value}
    options={languages.map((one) => ({ value: one, text: frameWords[one].languageName, language: one }))}
  />
);

/** The ways to follow something: by mail, where mail is sent; in a feed; in a program. */
export function NewForm({
  here,
  what,
  following,
  sendsMail,
  faults,
  typed,
}: AboutFollowed & { following: Following; sendsMail: boolean; faults: Fault[]; typed: Fields | undefined }) {
  const words = subscriptionWords[here.language];
  return (
    <>
      <ErrorSummary here={here} faults={faults} />
      <Followed here={here} what={what} following={following} />
      <Section id="by-mail" title={words.byMail}>
        {sendsMail ? (
          <form method="post" action={here.link('/subscriptions/new')} class="stack">
            <input type="hidden" name="kind" value={following.kind} />
            <input type="hidden" name={following.kind === 'search' ? 'search' : 'id'} value={following.what} />
            <TextField
              name="email"
              type="email"
              label={words.email}
              hint={words.emailHint}
              autocomplete="email"
              maxLength={254}
              isRequired
              faults={faults}
              value={typed && textOf(typed, 'email').slice(0, 254)}
            />
            <Rhythm here={here} value={typed ? textOf(typed, 'rhythm') : 'daily'} />
            <LanguageChoice here={here} value={typed ? textOf(typed, 'language') : here.language} />
            <p>{words.consent}</p>
            <p>
              <a href={here.link('/privacy')}>{here.words.privacy}</a>
            </p>
            <p>
              <button type="submit">{words.send}</button>
            </p>
          </form>
        ) : (
          <p>{words.mailOff}</p>
        )}
      </Section>
      <Section id="in-feeds" title={words.inFeeds}>
        <p>{words.feedsText}</p>
        <ul class="inline">
          <li>
            <a href={here.api(feedPathOf(following, here.language, 'atom'))} type="application/atom+xml">
              Atom
            </a>
          </li>
          <li>
            <a href={here.api(feedPathOf(following, here.language, 'jsonfeed'))} type="application/feed+json">
              JSON Feed
            </a>
          </li>
        </ul>
      </Section>
      <Section id="in-programs" title={words.inPrograms}>
        <p>
          {words.webhookText} <a href={`${here.root}/docs`}>{here.words.apiDocs}</a>
        </p>
      </Section>
    </>
  );
}

/** Asks for the press of a button: programs that look into mail open links, and press none. */
export function ConfirmForm({ here, what, row }: AboutFollowed & { row: SubscriptionRow }) {
  const words = subscriptionWords[here.language];
  return (
    <form method="post" action={here.link(here.path)} class="stack">
      <Followed here={here} what={what} following={followingOf(row)} />
      <Facts
        of={[
          [words.email, row.email],
          [words.rhythm, words.rhythms[row.rhythm]],
        ]}
      />
      <p>
        <button type="submit" name="answer" value="yes">
          {words.confirmButton}
        </button>
      </p>
      <p>
        <button type="submit" name="answer" value="no" class="button-quiet">
          {words.refuseButton}
        </button>
      </p>
    </form>
  );
}

/** Language and rhythm of a subscription, and its end. */
export function ManageForm({ here, what, row, token, isSaved }: AboutFollowed & { row: SubscriptionRow; token: string; isSaved: boolean }) {
  const words = subscriptionWords[here.language];
  return (
    <>
      {isSaved && <p role="status">{words.savedText}</p>}
      <Followed here={here} what={what} following={followingOf(row)} />
      <form method="post" action={here.link(here.path)} class="stack">
        <Rhythm here={here} value={row.rhythm} />
        <LanguageChoice here={here} value={row.language} />
        <p>
          <button type="submit">{words.save}</button>
        </p>
      </form>
      <p>
        <a href={here.link(`/subscriptions/end/${encodeURIComponent(token)}`)}>{words.endTitle}</a>
      </p>
    </>
  );
}

/** Asks whether it is to end. */
export function EndForm({ here, what }: AboutFollowed) {
  const words = subscriptionWords[here.language];
  return (
    <form method="post" action={here.link(here.path)} class="stack">
      <p>{what}</p>
      <p>{words.endText}</p>
      <p>
        <button type="submit">{words.endButton}</button>
      </p>
    </form>
  );
}

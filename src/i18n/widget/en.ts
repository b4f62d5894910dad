import { formatNumber } from '../numbers.ts';

/** The words of the widget for other sites, in English; the other languages have the same. */
export const en = {
  titles: {
    list: 'Recommendations to Belgium on human rights',
    figures: 'Where recommendations to Belgium on human rights stand',
    recommendation: 'A recommendation to Belgium on human rights',
    treaty: 'Belgium and a human rights treaty',
  },
  shown: (count: number, total: number) =>
    count === total
      ? `All ${formatNumber('en', total)}, newest first.`
      : `The newest ${formatNumber('en', count)} of ${formatNumber('en', total)}.`,
  all: (total: number) => `See all ${formatNumber('en', total)} on Monitum`,
  nothing: 'No recommendation here answers to these filters.',
  narrowedTo: 'Narrowed to',
  standingOn: (day: string) => `Standing on ${day}`,
  consent: 'Consent to be bound',
  inForce: 'In force for Belgium',
  details: 'Everything about it on Monitum',
  source: 'Source',
  asOf: (day: string) => `state of ${day}`,
  newWindow: 'Links open in a new window.',
  problem: 'This cannot be shown',
  problems: {
    400: 'The address of this widget asks for something that does not exist:',
    404: 'What this widget shows is not there.',
    410: 'What this widget showed was withdrawn.',
    429: 'Too many requests just now. Try again in a minute.',
    500: 'Something went wrong on our side. Try again later.',
  },
  onMonitum: 'Search on Monitum',
  builder: {
    title: 'A widget for your own site',
    description: 'Put recommendations, figures or a treaty on your own site with one line: choose what it shows and copy the line.',
    lead: 'Choose what the widget shows, then copy the line into your page. It reads from Monitum each time somebody opens your page, so it stays current.',
    form: 'What the widget shows',
    show: 'Shows',
    shows: {
      list: 'a list of recommendations',
      figures: 'figures: where they stand',
      recommendation: 'one recommendation',
      treaty: 'the standing under a treaty',
    },
    q: 'Search words',
    size: 'How many are listed, at most',
    id: 'Id of the recommendation (for one recommendation)',
    idHint: 'It stands at the end of the address of its page',
    language: 'Language of the widget',
    make: 'Make the line',
    missing: { recommendation: 'Give the id of the recommendation to get a line.', treaty: 'Choose a treaty to get a line.' },
    copy: 'The line to copy',
    script: 'With a script: it takes the height that it needs',
    fixed: 'With a script that can never change under you (subresource integrity)',
    frame: 'Without a script: a frame of a fixed height',
    look: 'Look at the widget',
    further: 'Good to know',
    points: [
      'Every filter of the list can be added by its name in the API: data-group, data-authority, data-adopted-from. Several values are separated by a space.',
      'The widget sets no cookies, follows nobody and loads nothing from anybody else. It needs no key.',
      'If your site has a Content-Security-Policy, allow this origin in script-src and frame-src.',
      'data-title sets the name by which screen readers announce the frame, data-target the element that it is put into.',
      'Name the source if you turn the widget into something else: CC BY 4.0; the texts of the United Nations and the Council of Europe belong to them.',
    ],
  },
};

/** The words of the widget for other sites. */
export type WidgetWords = typeof en;

import { formatNumber } from '../numbers.ts';

/** The words of the page about the data and the API, in English; the other languages have the same. */
export const en = {
  title: 'Data and API',
  description: 'How to read and take away everything in Monitum: formats, examples, changes, past days, licence and citation.',
  lead: 'Everything that is public on these pages is public in an API too. Reading needs no key and no account.',
  contents: 'On this page',
  chapters: {
    address: {
      title: 'Where the API is',
      text: ['All addresses of the API begin with:'],
    },
    formats: {
      title: 'Formats',
      text: [
        'Add format= to an address, or send an Accept header. This table is made from the contract of the running program, so nothing is listed that it does not give.',
      ],
    },
    examples: {
      title: 'Examples',
      text: ['What people ask most, each as a command (curl) and as a program in Python and R. Copy them: they run as they stand.'],
    },
    rules: {
      title: 'Good to know',
      text: [],
      points: [
        'A parameter or a code that does not exist is refused and named, not ignored.',
        'lang narrows the texts to a language, and can be repeated. Without it every text comes in all languages that exist. What has no text in that language comes in another one, under its own key.',
        'pageSize is 500 at most on lists. Every page can be reached.',
        'Answers have an ETag. Send it as If-None-Match, and an answer that has not changed is a short 304.',
        'Browsers on any site may read (CORS).',
        'New paths, parameters, members and codes can come at any time. Ignore what you do not know.',
      ],
    },
    limits: { title: 'How many requests', text: [] },
    changes: {
      title: 'Follow what changes',
      text: [
        'This feed tells, in order, everything that became public, changed, was withdrawn or merged. Note “latest”, read the lists, then go on reading from “next”: nothing is missed and nothing told twice. What Monitum started with is not in it.',
      ],
    },
    asOf: {
      title: 'The state of a past day',
      text: [
        'With asOf, recommendations and counts are answered as they were public at the end of that day in Belgium; treaties with the standing on that day. Put it in what you publish, and others can repeat your question.',
      ],
    },
    addresses: {
      title: 'Addresses that stay',
      text: [
        'The id of a record is derived from what it is (such as symbol and paragraph) and does not change afterwards. “href” is the address to read; “uri” is the name of the record for other systems. Opened in a browser it leads to the page of the record.',
        'A withdrawn record answers 410 with the reason, a merged one leads to the other with 301.',
      ],
    },
    licence: {
      title: 'Licence',
      text: [
        'The data are under CC BY 4.0: use them for anything, and name the source. The code lists and metadata are under CC0 1.0.',
        'The official texts belong to the United Nations and the Council of Europe. Their own terms apply; follow the link of each document.',
      ],
    },
    cite: {
      title: 'How to cite the data',
      text: [
        'Name Monitum, the day whose state you used, and the address. For a single recommendation cite the official document first: its symbol and paragraph stand on the page.',
      ],
    },
  },
  docsLink: 'Documentation of the API, to try it out',
  openapiJson: 'OpenAPI description (JSON)',
  openapiYaml: 'OpenAPI description (YAML)',
  formatsTable: 'Which format is given where',
  value: 'format=',
  type: 'Media type',
  where: 'Given by',
  everywhere: 'All addresses that answer with data',
  limit: (count: number) =>
    `Each address on the internet may send ${formatNumber('en', count)} requests a minute. Answers say in RateLimit and RateLimit-Policy how many are left. Beyond that the answer is 429, and Retry-After says how many seconds to wait. If you need all records, read lists with a large pageSize and not one record at a time.`,
  noLimit: 'This installation sets no limit. Please read lists with a large pageSize, and not one record at a time.',
  citation: (day: string, address: string) =>
    `Monitum: recommendations of international bodies to Belgium on human rights. Data of ${day}. ${address} (CC BY 4.0).`,
};

/** The words of the page about the data and the API. */
export type OpenDataWords = typeof en;

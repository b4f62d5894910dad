/** The words beside the examples for programs, in English; the other languages have the same. */
export const en = {
  topics: {
    pages: {
      title: 'All pages of a filter',
      text: 'Recommendations about prisons, newest first. The answer says how many there are (total) and where the next page is (next).',
    },
    table: {
      title: 'A filter as a table',
      text: 'The whole list in one file, however long, for a spreadsheet or a data frame. The first line names the columns.',
    },
    changes: {
      title: 'What has changed since last time',
      text: 'Keep the address in “latest” and ask it the next time. A change names the record; read it again at its address. 410 means that it was withdrawn.',
    },
    asOf: {
      title: 'As it was on a day',
      text: 'The same question with asOf gives the same answer later on. Put the day in what you publish.',
    },
    standing: {
      title: 'Whether a treaty bound Belgium on a day',
      text: 'The standing is derived from dated acts, and says whether they were read in a source.',
    },
    figures: {
      title: 'Counts with what they are counted out of',
      text: 'Give the denominator with every share. notAssessed is a group of its own: nobody has looked, which says nothing of what was done.',
    },
    dump: {
      title: 'Everything at once',
      text: 'Last night’s dump, one record on a line. It names the last change that it contains: go on from there with the changes.',
    },
  },
  own: 'In a program of your own',
  client:
    'For TypeScript there is a client with the types of this API: the folder openapi/client of the source code, and the package openapi-fetch. It reads page after page, follows the changes, waits when it is asked to, and throws what is refused. Types alone can be made from the contract by any installation:',
  mcp: 'Assistants that speak the Model Context Protocol can search, read and count here, without a key. They get every text verbatim, with its symbol, its origin and its link:',
  widget: 'Put a list, figures or a treaty on your own site',
};

/** The words beside the examples for programs. */
export type ExampleWords = typeof en;

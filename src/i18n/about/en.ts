import { formatDate, formatNumber } from '../numbers.ts';

const n = (value: number): string => formatNumber('en', value);

/** The words of the pages about accessibility, privacy and the terms of use, in English; the other languages have the same. */
export const en = {
  contact: {
    title: 'Contact',
    text: 'For questions, corrections and complaints about these pages or their content:',
    nobody: 'Write to the institution that runs this installation. It has not given an e-mail address for this page.',
  },
  accessibility: {
    title: 'Accessibility statement',
    description: 'How accessible these pages are, what is not tested yet, and where to complain.',
    lead: 'This statement is about the pages of this installation of Monitum. Whoever runs it wants them to be usable by everybody, as the Belgian law of 19 July 2018 on the accessibility of websites and mobile applications of public sector bodies asks.',
    chapters: {
      conformity: {
        title: 'How far the pages conform',
        text: [
          'The pages conform partially to EN 301 549 version 3.2.1, which for web pages asks for WCAG 2.1 level AA. They were built to WCAG 2.2 level AA. “Partially” is chosen because no people who use a screen reader have tested them yet.',
        ],
      },
      method: {
        title: 'How this was assessed',
        text: [
          'This is a self-assessment. Every kind of page is tested automatically with axe-core. Automatic tests find only a part of all problems.',
        ],
      },
      gaps: {
        title: 'What is not accessible or not tested',
        text: [],
        points: [
          'No manual audit has been made, neither by experts nor with people with a disability.',
          'Some texts exist in another language only. They are marked as such for screen readers. Translations by machine are named as such and can be hard to follow.',
          'The page to try out the API (/docs) comes from another maker, is in English and needs JavaScript. The same description can be read as a file (OpenAPI) on the page “Data and API”.',
          'Documents on the sites of international bodies, often PDF files, are not part of these pages.',
        ],
      },
      features: {
        title: 'What was done',
        text: [],
        points: [
          'Every page works without JavaScript, by keyboard, on a narrow screen and enlarged.',
          'No status is told by colour alone. Every chart stands with the same numbers as a table.',
          'Light and dark colours follow the settings of your device.',
        ],
      },
      complaint: {
        title: 'Report a problem, or complain',
        text: [
          'Tell us what does not work, on which page, and with which device or program. If the answer does not satisfy you, and the installation is run by a federal body, you can complain to the Federal Ombudsman:',
        ],
      },
    },
    ombudsman: 'Federal Ombudsman, Leuvenseweg 48 bus 6 / rue de Louvain 48 boîte 6, 1000 Brussels',
    dated: (day: string) => `This statement was made on ${formatDate('en', day)}.`,
  },
  privacy: {
    title: 'Privacy',
    description: 'Which personal data these pages process, why, for how long, and your rights.',
    lead: 'You can read everything here without saying who you are. These pages set no cookies for visitors, count no visits and load nothing from other sites.',
    chapters: {
      controller: {
        title: 'Who is responsible',
        text: [
          'The controller is the institution that runs this installation. What is written here follows from how the program works; the institution may have to add what its own servers and mail do.',
        ],
      },
      visitors: {
        title: 'If you visit these pages',
        text: [],
        points: [
          'Your internet address is used to send you the answer and to count requests per minute, so that nobody can block the service. The count is kept in memory alone.',
          'The program does not write down who reads what. Unless it is set to log in detail, it logs faults and not visits; that detail holds the address of the page, including words you searched for, but not your internet address.',
          'What you search for is in the address of the page. It is not stored with anything about you.',
          'A server in front of the program can keep a log of its own. Ask the controller.',
        ],
      },
      staff: {
        title: 'If you have an account',
        text: [],
        points: [
          'Kept are your name, e-mail address, institution and roles; for signing in a scrambled password and a secret for codes, or how the identity provider of your institution knows you.',
          'One cookie keeps you signed in, another holds while you sign in. Both are necessary for that and for nothing else.',
        ],
      },
      audit: {
        title: 'What staff do is recorded',
        text: [
          'Every write, sign-in and refusal is recorded with its time, the institution and a number that stands for the person, for as long as Monitum exists: otherwise nobody could trust that assessments were not altered. The public sees the institution, never the person. Name and e-mail address can be erased; the number stays.',
        ],
      },
      content: {
        title: 'People named in documents',
        text: [
          'Titles of judgments and decisions can hold the names of people, as the court or body published them. If you are named and object, write to the address below.',
        ],
      },
      basis: {
        title: 'Legal basis and your rights',
        text: [
          'Where the controller is a public institution, it processes these data for its task in the public interest (General Data Protection Regulation, article 6(1)(e)).',
          'You can ask to see, correct or erase data about you, to restrict their use, and object to it. You can complain to the Belgian Data Protection Authority:',
        ],
      },
    },
    session: (idleMinutes: number, longestHours: number, keptDays: number) =>
      `A session ends after ${n(idleMinutes)} minutes without a request, and after ${n(longestHours)} hours at the latest. Sessions are deleted ${n(keptDays)} days after their last use.`,
    authority: 'Data Protection Authority, Drukpersstraat 35 / rue de la Presse 35, 1000 Brussels',
  },
  terms: {
    title: 'Terms of use',
    description: 'Licence of the data, of the texts and of the software, and what is not warranted.',
    lead: 'You may use what you find here. These are the conditions.',
    chapters: {
      licence: {
        title: 'Licence',
        text: [],
        points: [
          'Data, summaries and assessments: Creative Commons Attribution 4.0 (CC BY 4.0). Name Monitum, the institution that assessed, and the date.',
          'Code lists and metadata: CC0 1.0, no conditions.',
          'Official texts: they belong to the United Nations or the Council of Europe, under their own terms.',
          'The software: Apache License 2.0.',
        ],
      },
      warranty: {
        title: 'No warranty',
        text: [
          'The content is made with care and is neither complete nor free of errors. Only the official text published by the body counts. What is marked “not verified” has not been read in a source yet, and translations by machine are not to be quoted.',
          'Nothing here is legal advice. Whoever runs this installation does not promise that it is always available.',
        ],
      },
      fairness: {
        title: 'When you use it',
        text: [
          'Do not change the meaning of what a body or institution said. Do not show a summary as an official text, nor the absence of an assessment as a bad one. Keep to the limit on requests.',
        ],
      },
    },
    dataLink: 'Licence and citation of the data',
  },
};

/** The words of the pages about accessibility, privacy and the terms of use. */
export type AboutWords = typeof en;

/** The licence of what Monitum adds, as an address. */
export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';

/** Under what the data are, in one line: what every dump says of itself. */
export const licenceLine = 'CC BY 4.0; texts of the United Nations and the Council of Europe belong to them';

/** The licence of a dump, layer by layer. */
export const licenceText = `Licence of this dump of Monitum
===============================

${licenceLine}.

1. Code lists and metadata (refData, symbols, dates, numbers of paragraphs, links): CC0 1.0
   https://creativecommons.org/publicdomain/zero/1.0/
   Use them for anything, without conditions.

2. The work of Monitum and of the institutions that keep it (classification, summaries and translations of their own, positions
   recorded, assessments, rationales, mappings): CC BY 4.0
   ${licenceAddress}
   Use it for anything; name the source: Monitum, the day of the dump and its address.

3. Official texts belong to the organisations that issued them: the United Nations and the Council of Europe. Their own terms apply;
   "textOrigins" says of every text whether it is official, and "officialUrl" leads to it. Cite the official document first, by its
   symbol and paragraph. Nothing here means that those organisations endorse what is said of their texts.

4. Contributions are the words of the organisations that are named with them.

What is marked "unverified" was not yet read in a source.
`;

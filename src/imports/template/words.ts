import type { Language } from '../../../db/schema/types.ts';

import { followUpWords } from './follow-up-words.ts';

type Words = Record<Language, string>;

/** The heading of a column and what is written in it. A number and a language stand behind the heading where it occurs several times. */
export interface ColumnWords {
  heading: Words;
  meaning: Words;
}

/** What the columns of the templates are called, and what staff are told of them. */
export const columnWords = {
  recommendation: {
    heading: { nl: 'Aanbeveling (id)', fr: 'Recommandation (id)', de: 'Empfehlung (ID)', en: 'Recommendation (id)' },
    meaning: {
      nl: 'De id van de aanbeveling in Monitum. Laat leeg als u symbool en paragraaf invult.',
      fr: "L'identifiant de la recommandation dans Monitum. Laissez vide si vous indiquez la cote et le paragraphe.",
      de: 'Die ID der Empfehlung in Monitum. Leer lassen, wenn Sie Dokumentsymbol und Absatz angeben.',
      en: 'The id of the recommendation in Monitum. Leave it empty where you give symbol and paragraph.',
    },
  },
  symbol: {
    heading: { nl: 'Documentsymbool', fr: 'Cote du document', de: 'Dokumentsymbol', en: 'Document symbol' },
    meaning: {
      nl: 'Het symbool of nummer waaronder het orgaan het document publiceerde.',
      fr: "La cote ou le numéro sous lequel l'organe a publié le document.",
      de: 'Das Symbol oder die Nummer, unter der das Organ das Dokument veröffentlicht hat.',
      en: 'The symbol or number under which the body published the document.',
    },
  },
  body: {
    heading: { nl: 'Orgaan', fr: 'Organe', de: 'Organ', en: 'Body' },
    meaning: {
      nl: 'Het internationale orgaan dat spreekt.',
      fr: "L'organe international qui s'exprime.",
      de: 'Das internationale Organ, das sich äußert.',
      en: 'The international body that speaks.',
    },
  },
  documentType: {
    heading: { nl: 'Documenttype', fr: 'Type de document', de: 'Dokumenttyp', en: 'Document type' },
    meaning: {
      nl: 'Wat voor document het is.',
      fr: 'La nature du document.',
      de: 'Welche Art von Dokument es ist.',
      en: 'What kind of document it is.',
    },
  },
  publishedOn: {
    heading: { nl: 'Gepubliceerd op', fr: 'Publié le', de: 'Veröffentlicht am', en: 'Published on' },
    meaning: {
      nl: 'De dag waarop het document verscheen; een maand of een jaar mag ook.',
      fr: 'Le jour de parution du document ; un mois ou une année suffit.',
      de: 'Der Tag, an dem das Dokument erschien; ein Monat oder ein Jahr genügt.',
      en: 'The day on which the document came out; a month or a year will do.',
    },
  },
  adoptedOn: {
    heading: { nl: 'Aangenomen op', fr: 'Adopté le', de: 'Angenommen am', en: 'Adopted on' },
    meaning: {
      nl: 'De dag waarop het orgaan het document aannam; een maand of een jaar mag ook.',
      fr: "Le jour où l'organe a adopté le document ; un mois ou une année suffit.",
      de: 'Der Tag, an dem das Organ das Dokument annahm; ein Monat oder ein Jahr genügt.',
      en: 'The day on which the body adopted the document; a month or a year will do.',
    },
  },
  documentTitle: {
    heading: { nl: 'Documenttitel', fr: 'Titre du document', de: 'Dokumenttitel', en: 'Document title' },
    meaning: {
      nl: 'De titel van het document in deze taal.',
      fr: 'Le titre du document dans cette langue.',
      de: 'Der Titel des Dokuments in dieser Sprache.',
      en: 'The title of the document in this language.',
    },
  },
  paragraph: {
    heading: { nl: 'Paragraaf', fr: 'Paragraphe', de: 'Absatz', en: 'Paragraph' },
    meaning: {
      nl: 'Het nummer zoals het gedrukt staat, met de letter van het onderdeel. Houd de cel als tekst: anders maakt Excel van 100.10 het getal 100.1.',
      fr: "Le numéro tel qu'imprimé, avec la lettre de la partie. Gardez la cellule au format texte : sinon Excel change 100.10 en 100.1.",
      de: 'Die Nummer wie gedruckt, mit dem Buchstaben des Teils. Die Zelle als Text belassen: Excel macht sonst aus 100.10 die Zahl 100.1.',
      en: 'The number as printed, with the letter of the part. Keep the cell as text: Excel otherwise makes 100.10 the number 100.1.',
    },
  },
  recommendationKind: {
    heading: { nl: 'Soort aanbeveling', fr: 'Nature de la recommandation', de: 'Art der Empfehlung', en: 'Kind of recommendation' },
    meaning: {
      nl: 'Of het een aanbeveling is, een punt van zorg of iets anders.',
      fr: "S'il s'agit d'une recommandation, d'une préoccupation ou d'autre chose.",
      de: 'Ob es eine Empfehlung, ein Anlass zur Sorge oder etwas anderes ist.',
      en: 'Whether it is a recommendation, a concern or something else.',
    },
  },
  text: {
    heading: { nl: 'Tekst', fr: 'Texte', de: 'Text', en: 'Text' },
    meaning: {
      nl: 'De tekst van de aanbeveling in deze taal.',
      fr: 'Le texte de la recommandation dans cette langue.',
      de: 'Der Text der Empfehlung in dieser Sprache.',
      en: 'The text of the recommendation in this language.',
    },
  },
  textOrigin: {
    heading: { nl: 'Herkomst tekst', fr: 'Origine du texte', de: 'Herkunft des Textes', en: 'Origin of the text' },
    meaning: {
      nl: 'Wie de tekst in deze taal schreef. Verplicht waar de tekst is ingevuld.',
      fr: 'Qui a rédigé le texte dans cette langue. Obligatoire lorsque le texte est rempli.',
      de: 'Wer den Text in dieser Sprache verfasst hat. Pflicht, wo der Text ausgefüllt ist.',
      en: 'Who wrote the text in this language. Required where the text is given.',
    },
  },
  themes: {
    heading: { nl: "Thema's", fr: 'Thèmes', de: 'Themen', en: 'Themes' },
    meaning: { nl: 'Waarover het gaat.', fr: 'Ce dont il est question.', de: 'Worum es geht.', en: 'What it is about.' },
  },
  groups: {
    heading: { nl: 'Groepen', fr: 'Groupes', de: 'Gruppen', en: 'Groups' },
    meaning: { nl: 'Over wie het gaat.', fr: 'Les personnes concernées.', de: 'Um wen es geht.', en: 'Whom it concerns.' },
  },
  sdgs: {
    heading: {
      nl: 'Duurzame-ontwikkelingsdoelen',
      fr: 'Objectifs de développement durable',
      de: 'Ziele für nachhaltige Entwicklung',
      en: 'Sustainable Development Goals',
    },
    meaning: {
      nl: 'Doelen en subdoelen, bijvoorbeeld 16 of 16.10. Houd de cel als tekst: anders maakt Excel van 16.10 het getal 16.1.',
      fr: 'Objectifs et cibles, par exemple 16 ou 16.10. Gardez la cellule au format texte : sinon Excel change 16.10 en 16.1.',
      de: 'Ziele und Zielvorgaben, etwa 16 oder 16.10. Die Zelle als Text belassen: Excel macht sonst aus 16.10 die Zahl 16.1.',
      en: 'Goals and targets, for instance 16 or 16.10. Keep the cell as text: Excel otherwise makes 16.10 the number 16.1.',
    },
  },
  authorities: {
    heading: { nl: 'Overheden', fr: 'Autorités', de: 'Behörden', en: 'Authorities' },
    meaning: {
      nl: 'De overheden of instanties die worden aangesproken of die handelden.',
      fr: 'Les autorités ou organismes visés ou qui ont agi.',
      de: 'Die Behörden oder Stellen, die angesprochen sind oder gehandelt haben.',
      en: 'The authorities that are addressed, or that acted.',
    },
  },
  urgency: {
    heading: { nl: 'Dringendheid', fr: 'Urgence', de: 'Dringlichkeit', en: 'Urgency' },
    meaning: {
      nl: 'Hoe sterk het orgaan het zegt, op zijn eigen schaal.',
      fr: "La force de la formule, selon l'échelle propre à l'organe.",
      de: 'Wie nachdrücklich das Organ es sagt, auf seiner eigenen Skala.',
      en: 'How strongly the body puts it, on its own scale.',
    },
  },
  followUp: {
    heading: { nl: 'Opvolgingsprocedure', fr: 'Procédure de suivi', de: 'Follow-up-Verfahren', en: 'Follow-up procedure' },
    meaning: {
      nl: 'Of het orgaan de aanbeveling koos voor zijn opvolgingsprocedure.',
      fr: "Si l'organe a retenu la recommandation pour sa procédure de suivi.",
      de: 'Ob das Organ die Empfehlung für sein Follow-up-Verfahren gewählt hat.',
      en: 'Whether the body chose the recommendation for its follow-up procedure.',
    },
  },
  uprSession: {
    heading: { nl: 'UPR-zitting', fr: "Session de l'EPU", de: 'UPR-Tagung', en: 'UPR session' },
    meaning: {
      nl: 'Het nummer van de zitting van de UPR-werkgroep; de cyclus volgt eruit.',
      fr: "Le numéro de la session du groupe de travail de l'EPU ; le cycle en découle.",
      de: 'Die Nummer der Tagung der UPR-Arbeitsgruppe; der Zyklus ergibt sich daraus.',
      en: 'The number of the session of the UPR working group; the cycle follows from it.',
    },
  },
  recommendingStates: {
    heading: { nl: 'Aanbevelende Staten', fr: 'États auteurs', de: 'Empfehlende Staaten', en: 'Recommending States' },
    meaning: {
      nl: 'De Staten die de aanbeveling deden, met hun landcode of hun naam.',
      fr: 'Les États auteurs de la recommandation, par leur code ou leur nom.',
      de: 'Die Staaten, die die Empfehlung abgaben, mit Ländercode oder Namen.',
      en: 'The States that made the recommendation, by country code or name.',
    },
  },
  position: {
    heading: { nl: 'Standpunt van België', fr: 'Position de la Belgique', de: 'Standpunkt Belgiens', en: 'Position of Belgium' },
    meaning: {
      nl: 'Wat de Staat in de UPR antwoordde.',
      fr: "Ce que l'État a répondu lors de l'EPU.",
      de: 'Was der Staat in der UPR geantwortet hat.',
      en: 'What the State answered in the UPR.',
    },
  },
  sourceKind: {
    heading: { nl: 'Soort bron', fr: 'Nature de la source', de: 'Art der Quelle', en: 'Kind of source' },
    meaning: {
      nl: 'Of u het las bij het orgaan of de overheid zelf, in een kopie, bij iemand anders, of uit eigen kennis schreef.',
      fr: "Si vous l'avez lu chez l'organe ou l'autorité, dans une copie, chez un tiers, ou écrit de votre connaissance.",
      de: 'Ob Sie es beim Organ oder der Behörde selbst, in einer Kopie oder bei anderen gelesen oder aus eigenem Wissen geschrieben haben.',
      en: 'Whether you read it with the body or authority itself, in a copy, with somebody else, or wrote it from own knowledge.',
    },
  },
  sourceCitation: {
    heading: { nl: 'Bron', fr: 'Source', de: 'Quelle', en: 'Source' },
    meaning: {
      nl: 'Waar het gelezen werd, zodat een ander het terugvindt.',
      fr: "Où cela a été lu, pour qu'un autre le retrouve.",
      de: 'Wo es gelesen wurde, damit andere es wiederfinden.',
      en: 'Where it was read, so that others find it again.',
    },
  },
  sourceUrl: {
    heading: { nl: 'Webadres van de bron', fr: 'Adresse web de la source', de: 'Webadresse der Quelle', en: 'Web address of the source' },
    meaning: {
      nl: 'Het adres van de pagina, als er een is.',
      fr: "L'adresse de la page, s'il y en a une.",
      de: 'Die Adresse der Seite, wenn es eine gibt.',
      en: 'The address of the page, where there is one.',
    },
  },
  verification: {
    heading: { nl: 'Verificatie', fr: 'Vérification', de: 'Überprüfung', en: 'Verification' },
    meaning: {
      nl: 'Of iemand het in de genoemde bron heeft nagelezen. Leeg betekent: niet geverifieerd.',
      fr: "Si quelqu'un l'a lu dans la source indiquée. Vide signifie : non vérifié.",
      de: 'Ob jemand es in der genannten Quelle nachgelesen hat. Leer heißt: nicht überprüft.',
      en: 'Whether somebody read it in the source named. Empty means: unverified.',
    },
  },
  ...followUpWords,
} satisfies Record<string, ColumnWords>;

/** The name of an entry of the catalogue. */
export type WordName = keyof typeof columnWords;

import type { Language } from '../../../db/schema/types.ts';

type Words = Record<Language, string>;

/** What the sheets of a template say beside the columns. */
export const templateWords = {
  recommendations: { nl: 'Aanbevelingen', fr: 'Recommandations', de: 'Empfehlungen', en: 'Recommendations' },
  assessments: { nl: 'Beoordelingen', fr: 'Évaluations', de: 'Bewertungen', en: 'Assessments' },
  measures: { nl: 'Maatregelen', fr: 'Mesures', de: 'Maßnahmen', en: 'Measures' },
  help: { nl: 'Uitleg', fr: 'Aide', de: 'Erläuterung', en: 'Help' },
  codes: { nl: 'Codes', fr: 'Codes', de: 'Codes', en: 'Codes' },
  column: { nl: 'Kolom', fr: 'Colonne', de: 'Spalte', en: 'Column' },
  technicalName: { nl: 'Technische naam', fr: 'Nom technique', de: 'Technischer Name', en: 'Technical name' },
  meaning: { nl: 'Betekenis', fr: 'Signification', de: 'Bedeutung', en: 'Meaning' },
  required: { nl: 'Verplicht', fr: 'Obligatoire', de: 'Pflicht', en: 'Required' },
  allowed: { nl: 'Toegelaten', fr: 'Valeurs admises', de: 'Zulässig', en: 'Allowed' },
  /** Stands before every example, in the sheets too: a row that keeps it is refused. */
  example: { nl: 'VOORBEELD', fr: 'EXEMPLE', de: 'BEISPIEL', en: 'EXAMPLE' },
  exampleText: { nl: 'schrijf hier uw tekst', fr: 'écrivez ici votre texte', de: 'hier steht Ihr Text', en: 'write your text here' },
  yes: { nl: 'ja', fr: 'oui', de: 'ja', en: 'yes' },
  no: { nl: 'nee', fr: 'non', de: 'nein', en: 'no' },
  list: { nl: 'Lijst', fr: 'Liste', de: 'Liste', en: 'List' },
  code: { nl: 'Code', fr: 'Code', de: 'Code', en: 'Code' },
  label: { nl: 'Naam', fr: 'Nom', de: 'Bezeichnung', en: 'Name' },
  severalAllowed: {
    nl: 'meerdere mogelijk, gescheiden door ; of op eigen regels',
    fr: 'plusieurs possibles, séparés par ; ou sur des lignes distinctes',
    de: 'mehrere möglich, durch ; oder Zeilenumbruch getrennt',
    en: 'several possible, separated by ; or on lines of their own',
  },
  codeOf: {
    nl: 'code of naam uit de lijst',
    fr: 'code ou nom de la liste',
    de: 'Code oder Name aus der Liste',
    en: 'code or name from the list',
  },
  textUpTo: {
    nl: 'tekst, hoogstens zoveel tekens:',
    fr: 'texte, longueur maximale :',
    de: 'Text, höchstens so viele Zeichen:',
    en: 'text, at most so many characters:',
  },
  partialDate: {
    nl: 'datum: dd/mm/jjjj, jjjj-mm-dd, jjjj-mm of jjjj',
    fr: 'date : jj/mm/aaaa, aaaa-mm-jj, aaaa-mm ou aaaa',
    de: 'Datum: TT.MM.JJJJ, JJJJ-MM-TT, JJJJ-MM oder JJJJ',
    en: 'date: dd/mm/yyyy, yyyy-mm-dd, yyyy-mm or yyyy',
  },
  day: {
    nl: 'dag: dd/mm/jjjj of jjjj-mm-dd',
    fr: 'jour : jj/mm/aaaa ou aaaa-mm-jj',
    de: 'Tag: TT.MM.JJJJ oder JJJJ-MM-TT',
    en: 'day: dd/mm/yyyy or yyyy-mm-dd',
  },
  url: {
    nl: 'adres dat met http:// of https:// begint',
    fr: 'adresse commençant par http:// ou https://',
    de: 'Adresse, die mit http:// oder https:// beginnt',
    en: 'address that begins with http:// or https://',
  },
  wholeNumber: { nl: 'geheel getal', fr: 'nombre entier', de: 'ganze Zahl', en: 'whole number' },
  recordId: {
    nl: 'id van twaalf tekens',
    fr: 'identifiant de douze caractères',
    de: 'ID mit zwölf Zeichen',
    en: 'id of twelve characters',
  },
  country: {
    nl: 'landcode van twee letters, of de naam van het land',
    fr: 'code pays à deux lettres, ou nom du pays',
    de: 'zweistelliger Ländercode oder Name des Staates',
    en: 'country code of two letters, or the name of the country',
  },
  emptyRule: {
    nl: 'Een lege cel of een ontbrekende kolom zegt niets: ze wist nooit iets. Een waarde wissen kan niet via een import; doe dat in Monitum zelf.',
    fr: "Une cellule vide ou une colonne absente ne dit rien : elle n'efface jamais rien. On n'efface pas une valeur par un import ; faites-le dans Monitum.",
    de: 'Eine leere Zelle oder fehlende Spalte sagt nichts: Sie löscht nie etwas. Ein Wert lässt sich nicht durch einen Import löschen; tun Sie das in Monitum selbst.',
    en: 'An empty cell or a missing column says nothing: it never clears anything. A value cannot be cleared by an import; do that in Monitum itself.',
  },
  exampleRule: {
    nl: 'Verwijder de voorbeeldrij voor u het bestand invoert. Plak waarden, geen formules. Een rij met één foute cel wordt in haar geheel geweigerd.',
    fr: "Supprimez la ligne d'exemple avant l'import. Collez des valeurs, pas de formules. Une ligne dont une cellule est fausse est refusée en entier.",
    de: 'Löschen Sie die Beispielzeile vor dem Import. Fügen Sie Werte ein, keine Formeln. Eine Zeile mit einer falschen Zelle wird ganz abgelehnt.',
    en: 'Delete the example row before you import the file. Paste values, not formulas. A row with one bad cell is refused whole.',
  },
} satisfies Record<string, Words>;

/** The words for the small lists that only the templates have. */
export const choiceWords = {
  sourceKind: {
    official: { nl: 'officieel', fr: 'officielle', de: 'amtlich', en: 'official' },
    mirror: {
      nl: 'kopie van een officiële tekst',
      fr: "copie d'un texte officiel",
      de: 'Kopie eines amtlichen Textes',
      en: 'copy of an official text',
    },
    secondary: { nl: 'weergave door anderen', fr: 'relation par un tiers', de: 'Darstellung durch andere', en: "somebody else's account" },
    knowledge: { nl: 'eigen kennis', fr: 'connaissance propre', de: 'eigenes Wissen', en: 'own knowledge' },
  },
  verification: {
    verified: { nl: 'geverifieerd', fr: 'vérifié', de: 'überprüft', en: 'verified' },
    unverified: { nl: 'niet geverifieerd', fr: 'non vérifié', de: 'nicht überprüft', en: 'unverified' },
  },
  language: {
    nl: { nl: 'Nederlands', fr: 'néerlandais', de: 'Niederländisch', en: 'Dutch' },
    fr: { nl: 'Frans', fr: 'français', de: 'Französisch', en: 'French' },
    de: { nl: 'Duits', fr: 'allemand', de: 'Deutsch', en: 'German' },
    en: { nl: 'Engels', fr: 'anglais', de: 'Englisch', en: 'English' },
  },
} satisfies Record<string, Record<string, Words>>;

/** The name of one of those lists. */
export type ChoiceName = keyof typeof choiceWords;

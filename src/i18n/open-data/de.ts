import { formatNumber } from '../numbers.ts';
import type { OpenDataWords } from './en.ts';

/** The words of the page about the data and the API, in German. */
export const de: OpenDataWords = {
  title: 'Daten und API',
  description: 'Wie Sie alles in Monitum lesen und mitnehmen: Formate, Beispiele, Änderungen, frühere Tage, Lizenz und Zitierweise.',
  lead: 'Alles, was auf diesen Seiten öffentlich ist, ist es auch in einer API. Zum Lesen brauchen Sie weder Schlüssel noch Konto.',
  contents: 'Auf dieser Seite',
  chapters: {
    address: { title: 'Wo die API ist', text: ['Alle Adressen der API beginnen mit:'] },
    formats: {
      title: 'Formate',
      text: [
        'Fügen Sie einer Adresse format= hinzu, oder senden Sie einen Accept-Header. Diese Tabelle entsteht aus dem Vertrag des laufenden Programms: Sie enthält nichts, was es nicht gibt.',
      ],
    },
    examples: {
      title: 'Beispiele',
      text: [
        'Was am häufigsten gefragt wird, jeweils als Befehl (curl) und als Programm in Python und R. Kopieren Sie sie: Sie laufen so, wie sie dastehen.',
      ],
    },
    rules: {
      title: 'Gut zu wissen',
      text: [],
      points: [
        'Ein Parameter oder Code, den es nicht gibt, wird abgelehnt und genannt, nicht übergangen.',
        'lang beschränkt die Texte auf eine Sprache und kann wiederholt werden. Ohne lang kommt jeder Text in allen vorhandenen Sprachen. Was in dieser Sprache keinen Text hat, kommt in einer anderen, unter deren eigenem Schlüssel.',
        'pageSize ist bei Listen höchstens 500. Jede Seite ist erreichbar.',
        'Antworten haben einen ETag. Senden Sie ihn als If-None-Match, und eine unveränderte Antwort ist ein kurzes 304.',
        'Browser dürfen von jeder Website aus lesen (CORS).',
        'Neue Pfade, Parameter, Felder und Codes können jederzeit hinzukommen. Übergehen Sie, was Sie nicht kennen.',
      ],
    },
    limits: { title: 'Wie viele Anfragen', text: [] },
    changes: {
      title: 'Änderungen verfolgen',
      text: [
        'Dieser Feed sagt der Reihe nach alles, was öffentlich wurde, sich änderte, zurückgezogen oder zusammengeführt wurde. Merken Sie sich „latest“, lesen Sie die Listen, und lesen Sie dann ab „next“ weiter: Nichts geht verloren, nichts kommt zweimal. Womit Monitum begann, steht nicht darin.',
      ],
    },
    asOf: {
      title: 'Der Stand eines früheren Tages',
      text: [
        'Mit asOf werden Empfehlungen und Anzahlen so beantwortet, wie sie am Ende dieses Tages in Belgien öffentlich waren; Verträge mit dem Stand an diesem Tag. Geben Sie es in Ihren Veröffentlichungen an, dann können andere Ihre Frage wiederholen.',
      ],
    },
    addresses: {
      title: 'Adressen, die bleiben',
      text: [
        'Die Kennung eines Eintrags wird aus dem abgeleitet, was er ist (etwa Dokumentnummer und Absatz), und ändert sich danach nicht. „href“ ist die Adresse zum Lesen; „uri“ ist der Name des Eintrags für andere Systeme. Im Browser führt er zur Seite des Eintrags.',
        'Ein zurückgezogener Eintrag antwortet 410 mit dem Grund, ein zusammengeführter leitet mit 301 zum anderen.',
      ],
    },
    licence: {
      title: 'Lizenz',
      text: [
        'Die Daten stehen unter CC BY 4.0: Nutzen Sie sie, wofür Sie wollen, und nennen Sie die Quelle. Die Codelisten und Metadaten stehen unter CC0 1.0.',
        'Die amtlichen Texte gehören den Vereinten Nationen und dem Europarat. Es gelten deren eigene Bedingungen; folgen Sie dem Link jedes Dokuments.',
      ],
    },
    cite: {
      title: 'Wie Sie die Daten zitieren',
      text: [
        'Nennen Sie Monitum, den Tag, dessen Stand Sie verwendet haben, und die Adresse. Zitieren Sie bei einer einzelnen Empfehlung zuerst das amtliche Dokument: Nummer und Absatz stehen auf der Seite.',
      ],
    },
  },
  docsLink: 'Dokumentation der API, zum Ausprobieren',
  openapiJson: 'OpenAPI-Beschreibung (JSON)',
  openapiYaml: 'OpenAPI-Beschreibung (YAML)',
  formatsTable: 'Welches Format wo erhältlich ist',
  value: 'format=',
  type: 'Medientyp',
  where: 'Erhältlich bei',
  everywhere: 'Allen Adressen, die mit Daten antworten',
  limit: (count) =>
    `Jede Adresse im Internet darf ${formatNumber('de', count)} Anfragen pro Minute senden. Antworten sagen in RateLimit und RateLimit-Policy, wie viele noch übrig sind. Darüber hinaus ist die Antwort 429, und Retry-After sagt, wie viele Sekunden Sie warten müssen. Wenn Sie alle Einträge brauchen, lesen Sie Listen mit großem pageSize und nicht jeden Eintrag einzeln.`,
  noLimit: 'Diese Installation setzt keine Grenze. Bitte lesen Sie Listen mit großem pageSize und nicht jeden Eintrag einzeln.',
  citation: (day, address) =>
    `Monitum: Empfehlungen internationaler Gremien an Belgien zu den Menschenrechten. Daten vom ${day}. ${address} (CC BY 4.0).`,
};

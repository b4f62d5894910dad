import type { ExampleWords } from './en.ts';

/** The words beside the examples for programs, in German. */
export const de: ExampleWords = {
  topics: {
    pages: {
      title: 'Alle Seiten eines Filters',
      text: 'Empfehlungen zu Gefängnissen, neueste zuerst. Die Antwort sagt, wie viele es sind (total) und wo die nächste Seite ist (next).',
    },
    table: {
      title: 'Ein Filter als Tabelle',
      text: 'Die ganze Liste in einer Datei, wie lang sie auch ist, für eine Tabellenkalkulation oder einen Data Frame. Die erste Zeile nennt die Spalten.',
    },
    changes: {
      title: 'Was sich seit dem letzten Mal geändert hat',
      text: 'Bewahren Sie die Adresse in „latest“ auf und fragen Sie sie beim nächsten Mal. Eine Änderung nennt den Datensatz; lesen Sie ihn unter seiner Adresse erneut. 410 bedeutet, dass er zurückgezogen wurde.',
    },
    asOf: {
      title: 'Wie es an einem Tag war',
      text: 'Dieselbe Frage mit asOf gibt später dieselbe Antwort. Nennen Sie den Tag in dem, was Sie veröffentlichen.',
    },
    standing: {
      title: 'Ob ein Vertrag Belgien an einem Tag band',
      text: 'Der Stand folgt aus datierten Handlungen und sagt, ob sie in einer Quelle gelesen wurden.',
    },
    figures: {
      title: 'Zahlen, mit dem, wovon sie ein Teil sind',
      text: 'Geben Sie zu jedem Anteil den Nenner an. notAssessed ist eine eigene Gruppe: Niemand hat nachgesehen, und das sagt nichts darüber aus, was getan wurde.',
    },
    dump: {
      title: 'Alles auf einmal',
      text: 'Der Gesamtabzug der letzten Nacht, ein Datensatz je Zeile. Er nennt die letzte Änderung, die er enthält: Fahren Sie von dort mit den Änderungen fort.',
    },
  },
  own: 'In einem eigenen Programm',
  client:
    'Für TypeScript gibt es einen Client mit den Typen dieser API: den Ordner openapi/client des Quellcodes und das Paket openapi-fetch. Er liest Seite um Seite, folgt den Änderungen, wartet, wenn er darum gebeten wird, und meldet, was abgelehnt wird. Die Typen allein lassen sich aus dem Vertrag jeder Installation erzeugen:',
  mcp: 'Assistenten, die das Model Context Protocol sprechen, können hier suchen, lesen und zählen, ohne Schlüssel. Sie erhalten jeden Text wörtlich, mit Dokumentnummer, Herkunft und Link:',
  widget: 'Eine Liste, Zahlen oder einen Vertrag auf der eigenen Website zeigen',
};

import { formatDate, formatNumber } from '../numbers.ts';
import type { AboutWords } from './en.ts';

const n = (value: number): string => formatNumber('nl', value);

/** The words of the pages about accessibility, privacy and the terms of use, in Dutch. */
export const nl: AboutWords = {
  contact: {
    title: 'Contact',
    text: 'Voor vragen, verbeteringen en klachten over deze pagina’s of hun inhoud:',
    nobody: 'Schrijf naar de instelling die deze installatie beheert. Ze heeft voor deze pagina geen e-mailadres opgegeven.',
  },
  accessibility: {
    title: 'Toegankelijkheidsverklaring',
    description: 'Hoe toegankelijk deze pagina’s zijn, wat nog niet getest is, en waar u een klacht kunt indienen.',
    lead: 'Deze verklaring gaat over de pagina’s van deze installatie van Monitum. Wie ze beheert, wil dat iedereen ze kan gebruiken, zoals de Belgische wet van 19 juli 2018 inzake toegankelijkheid van de websites en mobiele applicaties van overheidsinstanties vraagt.',
    chapters: {
      conformity: {
        title: 'In hoeverre de pagina’s voldoen',
        text: [
          'De pagina’s voldoen gedeeltelijk aan EN 301 549 versie 3.2.1, die voor webpagina’s WCAG 2.1 niveau AA vraagt. Ze zijn gebouwd volgens WCAG 2.2 niveau AA. “Gedeeltelijk” omdat nog niemand die een schermlezer gebruikt, ze heeft getest.',
        ],
      },
      method: {
        title: 'Hoe dit werd nagegaan',
        text: [
          'Dit is een zelfevaluatie. Elke soort pagina wordt automatisch getest met axe-core. Automatische tests vinden maar een deel van alle problemen.',
        ],
      },
      gaps: {
        title: 'Wat niet toegankelijk of niet getest is',
        text: [],
        points: [
          'Er is nog geen handmatige audit gebeurd, niet door deskundigen en niet met personen met een handicap.',
          'Sommige teksten bestaan alleen in een andere taal. Ze zijn voor schermlezers als zodanig gemarkeerd. Machinevertalingen worden zo genoemd en kunnen moeilijk te volgen zijn.',
          'De pagina om de API uit te proberen (/docs) komt van een andere maker, is in het Engels en heeft JavaScript nodig. Dezelfde beschrijving staat als bestand (OpenAPI) op de pagina “Data en API”.',
          'Documenten op de sites van internationale instanties, vaak pdf-bestanden, horen niet bij deze pagina’s.',
        ],
      },
      features: {
        title: 'Wat er gedaan is',
        text: [],
        points: [
          'Elke pagina werkt zonder JavaScript, met het toetsenbord, op een smal scherm en vergroot.',
          'Geen enkele status is alleen door kleur te onderscheiden. Bij elke grafiek staan dezelfde cijfers als tabel.',
          'Lichte en donkere kleuren volgen de instellingen van uw toestel.',
        ],
      },
      complaint: {
        title: 'Een probleem melden of een klacht indienen',
        text: [
          'Laat weten wat niet werkt, op welke pagina, en met welk toestel of programma. Bent u niet tevreden met het antwoord en wordt de installatie door een federale instantie beheerd, dan kunt u een klacht indienen bij de federale Ombudsman:',
        ],
      },
    },
    ombudsman: 'Federale Ombudsman, Leuvenseweg 48 bus 6, 1000 Brussel',
    dated: (day) => `Deze verklaring is opgesteld op ${formatDate('nl', day)}.`,
  },
  privacy: {
    title: 'Privacy',
    description: 'Welke persoonsgegevens deze pagina’s verwerken, waarom, hoelang, en wat uw rechten zijn.',
    lead: 'U kunt hier alles lezen zonder te zeggen wie u bent. Deze pagina’s plaatsen geen cookies bij bezoekers, tellen geen bezoeken en laden niets van andere sites.',
    chapters: {
      controller: {
        title: 'Wie verantwoordelijk is',
        text: [
          'De verwerkingsverantwoordelijke is de instelling die deze installatie beheert. Wat hier staat, volgt uit de werking van het programma; de instelling moet misschien aanvullen wat haar eigen servers en e-mail doen.',
        ],
      },
      visitors: {
        title: 'Als u deze pagina’s bezoekt',
        text: [],
        points: [
          'Uw internetadres dient om u het antwoord te sturen en om verzoeken per minuut te tellen, zodat niemand de dienst kan blokkeren. Die telling staat alleen in het werkgeheugen.',
          'Het programma schrijft niet op wie wat leest. Tenzij het is ingesteld om in detail te loggen, logt het fouten en geen bezoeken; dat detail bevat het adres van de pagina, met de woorden waarop u zocht, maar niet uw internetadres.',
          'Wat u zoekt, staat in het adres van de pagina. Het wordt niet bewaard samen met iets over u.',
          'Een server vóór het programma kan een eigen log bijhouden. Vraag het aan de verwerkingsverantwoordelijke.',
        ],
      },
      staff: {
        title: 'Als u een account hebt',
        text: [],
        points: [
          'Bewaard worden uw naam, e-mailadres, instelling en rollen; om u aan te melden een onleesbaar gemaakt wachtwoord en een geheim voor codes, of hoe de identiteitsprovider van uw instelling u kent.',
          'Eén cookie houdt u aangemeld, een andere geldt terwijl u zich aanmeldt. Beide zijn daarvoor nodig en dienen nergens anders voor.',
        ],
      },
      audit: {
        title: 'Wat medewerkers doen, wordt vastgelegd',
        text: [
          'Elke wijziging, aanmelding en weigering wordt vastgelegd met het tijdstip, de instelling en een nummer dat voor de persoon staat, zolang Monitum bestaat: anders kon niemand erop vertrouwen dat beoordelingen niet zijn veranderd. Het publiek ziet de instelling, nooit de persoon. Naam en e-mailadres kunnen worden gewist; het nummer blijft.',
        ],
      },
      content: {
        title: 'Mensen die in documenten genoemd worden',
        text: [
          'Titels van arresten en beslissingen kunnen namen van mensen bevatten, zoals het hof of de instantie ze publiceerde. Wordt u genoemd en maakt u bezwaar, schrijf dan naar het adres hieronder.',
        ],
      },
      basis: {
        title: 'Rechtsgrond en uw rechten',
        text: [
          'Is de verwerkingsverantwoordelijke een openbare instelling, dan verwerkt ze deze gegevens voor haar taak van algemeen belang (Algemene verordening gegevensbescherming, artikel 6, lid 1, e).',
          'U kunt vragen om gegevens over u in te zien, te verbeteren of te wissen en om het gebruik ervan te beperken, en u kunt bezwaar maken. U kunt een klacht indienen bij de Gegevensbeschermingsautoriteit:',
        ],
      },
    },
    session: (idleMinutes, longestHours, keptDays) =>
      `Een sessie eindigt na ${n(idleMinutes)} minuten zonder verzoek, en uiterlijk na ${n(longestHours)} uur. Sessies worden ${n(keptDays)} dagen na hun laatste gebruik gewist.`,
    authority: 'Gegevensbeschermingsautoriteit, Drukpersstraat 35, 1000 Brussel',
  },
  terms: {
    title: 'Gebruiksvoorwaarden',
    description: 'Licentie van de data, de teksten en de software, en wat niet gewaarborgd is.',
    lead: 'U mag gebruiken wat u hier vindt. Dit zijn de voorwaarden.',
    chapters: {
      licence: {
        title: 'Licentie',
        text: [],
        points: [
          'Data, samenvattingen en beoordelingen: Creative Commons Naamsvermelding 4.0 (CC BY 4.0). Vermeld Monitum, de instelling die beoordeelde, en de datum.',
          'Codelijsten en metadata: CC0 1.0, zonder voorwaarden.',
          'Officiële teksten: ze behoren toe aan de Verenigde Naties of de Raad van Europa, onder hun eigen voorwaarden.',
          'De software: Apache License 2.0.',
        ],
      },
      warranty: {
        title: 'Geen waarborg',
        text: [
          'De inhoud is met zorg gemaakt en is niet volledig en niet vrij van fouten. Alleen de officiële tekst die de instantie publiceerde, telt. Wat als “niet nagekeken” is gemerkt, is nog niet in een bron gelezen, en machinevertalingen zijn niet om te citeren.',
          'Niets hier is juridisch advies. Wie deze installatie beheert, belooft niet dat ze altijd beschikbaar is.',
        ],
      },
      fairness: {
        title: 'Als u het gebruikt',
        text: [
          'Verander de betekenis niet van wat een instantie of instelling zei. Toon een samenvatting niet als officiële tekst, en een ontbrekende beoordeling niet als een slechte. Houd u aan de grens voor verzoeken.',
        ],
      },
    },
    dataLink: 'Licentie en bronvermelding van de data',
  },
};

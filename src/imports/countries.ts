/** ISO 3166-1 alpha-3 with alpha-2, by alpha-2 (249 codes), and Kosovo by the codes that users of the standard have agreed on. */
const isoCodes = `
  AND AD ARE AE AFG AF ATG AG AIA AI ALB AL ARM AM AGO AO ATA AQ ARG AR ASM AS AUT AT AUS AU ABW AW ALA AX AZE AZ
  BIH BA BRB BB BGD BD BEL BE BFA BF BGR BG BHR BH BDI BI BEN BJ BLM BL BMU BM BRN BN BOL BO BES BQ BRA BR BHS BS BTN BT BVT BV BWA BW BLR BY BLZ BZ
  CAN CA CCK CC COD CD CAF CF COG CG CHE CH CIV CI COK CK CHL CL CMR CM CHN CN COL CO CRI CR CUB CU CPV CV CUW CW CXR CX CYP CY CZE CZ
  DEU DE DJI DJ DNK DK DMA DM DOM DO DZA DZ ECU EC EST EE EGY EG ESH EH ERI ER ESP ES ETH ET FIN FI FJI FJ FLK FK FSM FM FRO FO FRA FR
  GAB GA GBR GB GRD GD GEO GE GUF GF GGY GG GHA GH GIB GI GRL GL GMB GM GIN GN GLP GP GNQ GQ GRC GR SGS GS GTM GT GUM GU GNB GW GUY GY
  HKG HK HMD HM HND HN HRV HR HTI HT HUN HU IDN ID IRL IE ISR IL IMN IM IND IN IOT IO IRQ IQ IRN IR ISL IS ITA IT JEY JE JAM JM JOR JO JPN JP
  KEN KE KGZ KG KHM KH KIR KI COM KM KNA KN PRK KP KOR KR KWT KW CYM KY KAZ KZ LAO LA LBN LB LCA LC LIE LI LKA LK LBR LR LSO LS LTU LT LUX LU LVA LV LBY LY
  MAR MA MCO MC MDA MD MNE ME MAF MF MDG MG MHL MH MKD MK MLI ML MMR MM MNG MN MAC MO MNP MP MTQ MQ MRT MR MSR MS MLT MT MUS MU MDV MV MWI MW MEX MX MYS MY MOZ MZ
  NAM NA NCL NC NER NE NFK NF NGA NG NIC NI NLD NL NOR NO NPL NP NRU NR NIU NU NZL NZ OMN OM
  PAN PA PER PE PYF PF PNG PG PHL PH PAK PK POL PL SPM PM PCN PN PRI PR PSE PS PRT PT PLW PW PRY PY QAT QA REU RE ROU RO SRB RS RUS RU RWA RW
  SAU SA SLB SB SYC SC SDN SD SWE SE SGP SG SHN SH SVN SI SJM SJ SVK SK SLE SL SMR SM SEN SN SOM SO SUR SR SSD SS STP ST SLV SV SXM SX SYR SY SWZ SZ
  TCA TC TCD TD ATF TF TGO TG THA TH TJK TJ TKL TK TLS TL TKM TM TUN TN TON TO TUR TR TTO TT TUV TV TWN TW TZA TZ
  UKR UA UGA UG UMI UM USA US URY UY UZB UZ VAT VA VCT VC VEN VE VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS YEM YE MYT YT ZAF ZA ZMB ZM ZWE ZW XKX XK`;

const alpha2ByAlpha3 = new Map(pairsOf(isoCodes));
const alpha2 = new Set(alpha2ByAlpha3.values());

function pairsOf(codes: string): [string, string][] {
  const words = codes.trim().split(/\s+/);
  return Array.from({ length: words.length / 2 }, (_, at) => [words[2 * at] ?? '', words[2 * at + 1] ?? '']);
}

/**
 * Names in which international bodies write States and the tables of CLDR do not: official names, earlier names of the same State, and
 * names turned round for an index. A State that has ceased to exist (the Soviet Union, Yugoslavia, Serbia and Montenegro, Czechoslovakia)
 * is on purpose in no line: which present State is meant is for a mapping file to say.
 */
const furtherNames: Record<string, string[]> = {
  AE: ['UAE'],
  BA: ['Bosnia'],
  BN: ['Brunei Darussalam'],
  BO: ['Bolivia (Plurinational State of)', 'Plurinational State of Bolivia', 'Bolivia, Plurinational State of'],
  CD: [
    'Democratic Republic of the Congo',
    'Democratic Republic of Congo',
    'DR Congo',
    'Congo (Democratic Republic of the)',
    'Congo, the Democratic Republic of the',
    'République démocratique du Congo',
    'Democratische Republiek Congo',
    'Demokratische Republik Kongo',
    'Zaire',
  ],
  CG: ['Congo', 'Republic of the Congo', 'Republic of Congo', 'République du Congo', 'Republiek Congo', 'Republik Kongo'],
  CI: ['Ivory Coast'],
  CN: ["People's Republic of China"],
  CV: ['Cabo Verde', 'Cape Verde'],
  CZ: ['Czech Republic', 'République tchèque', 'Tsjechische Republiek', 'Tschechische Republik'],
  EU: ['European Union', 'Union européenne', 'Europese Unie', 'Europäische Union'],
  FK: ['Falkland Islands (Malvinas)'],
  BQ: ['Bonaire, Sint Eustatius and Saba', 'Bonaire, Sint Eustatius und Saba'],
  FM: [
    'États fédérés de Micronésie',
    'Micronesia (Federated States of)',
    'Federated States of Micronesia',
    'Micronesia, Federated States of',
  ],
  GB: [
    'United Kingdom of Great Britain and Northern Ireland',
    'UK',
    'Great Britain',
    "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
  ],
  GS: ['Géorgie du Sud et îles Sandwich du Sud'],
  HM: ['Îles Heard et McDonald'],
  HK: ['Hong Kong, China', 'Hong Kong'],
  IR: ['Iran (Islamic Republic of)', 'Islamic Republic of Iran', 'Iran, Islamic Republic of', "République islamique d'Iran"],
  KG: ['Kirghizistan'],
  KN: ['Saint Kitts and Nevis'],
  KP: [
    "Democratic People's Republic of Korea",
    'DPR Korea',
    'DPRK',
    'North Korea',
    "Korea, Democratic People's Republic of",
    'République populaire démocratique de Corée',
  ],
  KR: [
    'Republic of Korea',
    'Korea, Republic of',
    'Korea (Republic of)',
    'South Korea',
    'République de Corée',
    'Republiek Korea',
    'Republik Korea',
  ],
  LA: ["Lao People's Democratic Republic", 'Lao PDR', 'République démocratique populaire lao'],
  LY: ['Libyan Arab Jamahiriya', 'Jamahiriya arabe libyenne'],
  MD: ['Republic of Moldova', 'Moldova (Republic of)', 'Moldova, Republic of', 'République de Moldova', 'République de Moldavie'],
  MK: [
    'The former Yugoslav Republic of Macedonia',
    'Macedonia, the former Yugoslav Republic of',
    'Former Yugoslav Republic of Macedonia (the)',
    'FYR Macedonia',
    'Macedonia FYR',
    'FYROM',
    'TFYR Macedonia',
    'Republic of North Macedonia',
    'ex-République yougoslave de Macédoine',
  ],
  MM: ['Myanmar', 'Burma'],
  MO: ['Macao, China', 'Macao', 'Macau'],
  NL: ['Netherlands (Kingdom of the)', 'Kingdom of the Netherlands', 'Netherlands, Kingdom of the'],
  PS: [
    'State of Palestine',
    'Palestine',
    'Occupied Palestinian Territory',
    'Palestine, State of',
    'État de Palestine',
    'Palestina',
    'Palästina',
  ],
  PN: ['Pitcairn'],
  RU: ['Russian Federation', 'Fédération de Russie', 'Russische Federatie', 'Russische Föderation'],
  SK: ['Slovak Republic'],
  ST: ['Sao Tome and Principe'],
  SY: ['Syrian Arab Republic', 'République arabe syrienne'],
  SZ: ['Swaziland', 'Kingdom of Eswatini'],
  TL: ['Timor-Leste', 'East Timor'],
  TR: ['Turkey', 'Türkiye', 'Republic of Türkiye'],
  TW: ['Taiwan, Province of China', 'Taiwan Province of China'],
  TZ: ['United Republic of Tanzania', 'Tanzania, United Republic of', 'République-Unie de Tanzanie'],
  US: ['United States of America', 'USA', "États-Unis d'Amérique", 'Verenigde Staten van Amerika', 'Vereinigte Staaten von Amerika'],
  VA: ['Holy See', 'Saint-Siège', 'Heilige Stoel', 'Heiliger Stuhl', 'Holy See (Vatican City State)'],
  VC: ['Saint Vincent and the Grenadines'],
  VE: ['Venezuela (Bolivarian Republic of)', 'Bolivarian Republic of Venezuela', 'Venezuela, Bolivarian Republic of'],
  VN: ['Viet Nam'],
  WS: ['Western Samoa'],
  XK: ['Kosovo'],
  ZA: ['South Africa'],
};

/** A name in the one spelling in which it is looked up: no accents, no punctuation, no article before it, no footnote mark after it. */
const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/^the /, '');

const byName = new Map<string, string>();
// Of a name that would stand for two, the first to claim it keeps it; the names that we list ourselves go first.
for (const [code, names] of Object.entries(furtherNames)) for (const name of names) addName(name, code);
for (const language of ['en', 'fr', 'nl', 'de'])
  for (const style of ['long', 'short'] as const) {
    const displayed = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
    for (const code of alpha2) addName(displayed.of(code), code);
  }

function addName(name: string | undefined, code: string): void {
  const key = name === undefined ? '' : nameKey(name);
  if (key && !byName.has(key)) byName.set(key, code);
}

/**
 * Gives the ISO 3166-1 alpha-2 code of a country by one of its names in English, French, Dutch or German, as CLDR (the names that the
 * run-time carries) and international bodies write it, or by the code itself in capitals; `EU` stands for the European Union and `XK` for
 * Kosovo. Undefined where no country is called so today: regions, languages and States that have ceased to exist are none.
 */
export function findCountry(label: string): string | undefined {
  const code = label.trim();
  if (code.length === 2 && (alpha2.has(code) || code === 'EU')) return code;
  return byName.get(nameKey(label));
}

/** Gives the ISO 3166-1 alpha-2 code for an alpha-3 code in capitals (`BEL`), as HUDOC and document symbols have it; undefined for any other. */
export function findCountryByAlpha3(code: string): string | undefined {
  return alpha2ByAlpha3.get(code);
}

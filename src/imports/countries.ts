/** ISO 3166-1 alpha-2 of a country by one of its names; undefined where no country is called so. */
export function findCountry(_label: string): string | undefined {
  return undefined;
}

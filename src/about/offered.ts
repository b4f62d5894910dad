import type { OpenAPIV3 } from 'openapi-types';
import { type FormatName, formats } from '../formats/media.ts';

/** A format that addresses of the API give. */
export interface Offered {
  name: FormatName;
  type: string;
  /** Below the base address, as the contract writes them: `/recommendations/{recommendationId}`. */
  paths: string[];
}

/** Which formats are given where, read from the contract; what no address gives is left out. */
export function formatsOffered(contract: Pick<OpenAPIV3.Document, 'paths'>): Offered[] {
  const typesOf = (path: string): string[] => {
    const { 200: answer } = contract.paths[path]?.get?.responses ?? {};
    return Object.keys((answer as OpenAPIV3.ResponseObject | undefined)?.content ?? {});
  };
  return (Object.keys(formats) as FormatName[])
    .map((name) => ({
      name,
      type: formats[name].type,
      paths: Object.keys(contract.paths).filter((path) => typesOf(path).includes(formats[name].type)),
    }))
    .filter(({ paths }) => paths.length > 0);
}

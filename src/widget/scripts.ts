import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A script that others load. */
interface Script {
  path: string;
  body: string;
  /** For the attribute `integrity` of who loads it. */
  integrity: string;
}

const read = (name: string): Omit<Script, 'path'> => {
  const body = readFileSync(new URL(`./scripts/${name}`, import.meta.url), 'utf8');
  return { body, integrity: `sha384-${createHash('sha384').update(body).digest('base64')}` };
};

const frame = read('frame.js');

/** The script in the frame of a widget, at an address that changes with its content. */
export const frameScript: Script = { ...frame, path: `/widget/frame-${frame.integrity.slice(7, 17).replace(/\W/g, '_')}.js` };

/**
 * The versions of the script that puts a widget into a page. One that was published never changes and stays where it is: sites have written its hash
 * into their pages. What is to work otherwise is a new version.
 */
export const widgetScripts: [Script, ...Script[]] = [{ ...read('1.js'), path: '/widget/1.js' }];

/** The version that is meant by the address without one. */
export const newestScript = widgetScripts.at(-1) as Script;

import { URL } from 'node:url';

/** Stands in the source manifest, so that it can be sideloaded as it is during development. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/**
 * The address the built files will be served from: https, without a slash at the end.
 *
 * @param {string} given what RENJA_ADDRESS says
 * @returns {string}
 * @throws {Error} in words for the person who typed it
 */
export function checkedAddress(given) {
  const refuse = (reason) =>
    new Error(
      `RENJA_ADDRESS="${given}" cannot be used: ${reason}. Give the https address of the folder the files will be served from, such as https://kantor.go.id/renja.`,
    );
  let url;
  try {
    url = new URL(given.trim());
  } catch {
    throw refuse('it is not an address');
  }
  if (url.protocol !== 'https:') throw refuse('Office loads add-ins over https only');
  if (url.username !== '' || url.password !== '') throw refuse('it holds a user name or a password');
  if (url.search !== '' || url.hash !== '') throw refuse('it has a ? or # part');
  if (/[&'"<>]/.test(url.pathname)) throw refuse('its path has a sign that XML reserves');
  if (/\.(html?|xml|js)$/i.test(url.pathname)) throw refuse('it names a file, not a folder');
  return url.href.replace(/\/+$/, '');
}

/**
 * The manifest for an address. AppDomain is an origin, everything else keeps the folder.
 *
 * @param {string} source the text of manifest.xml
 * @param {string} address what `checkedAddress` returned
 */
export function manifestAt(source, address) {
  const { origin } = new URL(address);
  return source
    .replaceAll(`<AppDomain>${DEVELOPMENT_ADDRESS}</AppDomain>`, () => `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(/<!-- https:\/\/localhost:3000 is .*?-->\s*/g, '')
    .replaceAll(DEVELOPMENT_ADDRESS, () => address);
}

/** Microsoft asks for its own copy in production; another place is for the try-it page and for tests. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * @param {string} given what OFFICE_JS says: an https address, or a path beside the page
 * @returns {string}
 */
export function checkedOfficeJs(given) {
  if (/["<>\s]/.test(given) || given === '')
    throw new Error(`OFFICE_JS="${given}" is not an address or a path.`);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(given) && !given.startsWith('https://'))
    throw new Error(`OFFICE_JS="${given}" is neither https nor a path beside the page.`);
  return given;
}

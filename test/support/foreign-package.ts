/** Sound packages as programs other than Excel write them, part by part. */
import { strToU8, zipSync } from 'fflate';

export interface ForeignOptions {
  /** Prefix of SpreadsheetML elements, without colon; none where empty. */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Relationship targets from the root of the package. */
  readonly absolute?: boolean;
  /** Names of the worksheets. */
  readonly sheets?: readonly string[];
  /** Their numbers; from 3 on unless said. */
  readonly ids?: readonly number[];
  /** Name of a chart sheet behind the first worksheet. */
  readonly chartSheet?: string;
  readonly styles?: string;
  readonly calcChain?: string;
  readonly titles?: string;
  /** Inside `<workbook>`, before and behind `<sheets>`. */
  readonly views?: string;
  readonly names?: string;
  /** Rows of the first worksheet. */
  readonly rows?: string;
  /** The workbook part in UTF-16. */
  readonly wide?: boolean;
  readonly more?: Readonly<Record<string, string>>;
  /** Added to the content types. */
  readonly types?: string;
}

const TYPES = 'application/vnd.openxmlformats-officedocument';

export function foreignPackage(options: ForeignOptions = {}): Uint8Array {
  const { sheets = ['Form'], strict = false, absolute = false, prefix = '' } = options;
  const root = strict ? 'http://purl.oclc.org/ooxml/' : 'http://schemas.openxmlformats.org/';
  const year = strict ? '' : '2006/';
  const main = `${root}spreadsheetml/${year}main`;
  const relations = `${root}officeDocument/${year}relationships`;
  const p = prefix === '' ? '' : `${prefix}:`;
  const declared = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const entries: Record<string, Uint8Array> = {};
  const overrides: string[] = [];
  const links: string[] = [];
  const put = (name: string, xml: string, type: string): void => {
    entries[name] = strToU8(head + xml);
    overrides.push(`<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`);
  };
  const link = (id: string, type: string, name: string): void => {
    const target = absolute ? `/xl/${name}` : name;
    links.push(`<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`);
  };
  const tabs = sheets.map((name, index) => {
    const number = String(index + 1);
    const rows = index === 0 ? (options.rows ?? '') : '';
    // As the OpenXML SDK writes them: the namespace is declared where it is used.
    const id = `xmlns:d3p1="${relations}" d3p1:id="R${number}"`;
    put(
      `xl/worksheets/sheet${number}.xml`,
      `<${p}worksheet ${declared}><${p}sheetData>${rows.replace(/<(\/?)(?=\w)/g, `<$1${p}`)}</${p}sheetData></${p}worksheet>`,
      'spreadsheetml.worksheet',
    );
    link(`R${number}`, 'worksheet', `worksheets/sheet${number}.xml`);
    return `<${p}sheet name="${name.replace(/&/g, '&amp;')}" sheetId="${String(options.ids?.[index] ?? index + 3)}" ${id}/>`;
  });
  if (options.chartSheet !== undefined) {
    put(
      'xl/chartsheets/sheet1.xml',
      `<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
      'spreadsheetml.chartsheet',
    );
    link('Rc', 'chartsheet', 'chartsheets/sheet1.xml');
    tabs.splice(
      1,
      0,
      `<${p}sheet name="${options.chartSheet}" sheetId="2" xmlns:d3p1="${relations}" d3p1:id="Rc"/>`,
    );
  }
  if (options.styles !== undefined) {
    put('xl/styles.xml', options.styles, 'spreadsheetml.styles');
    link('Rs', 'styles', 'styles.xml');
  }
  if (options.calcChain !== undefined) {
    put(
      'xl/calcChain.xml',
      `<calcChain xmlns="${main}">${options.calcChain}</calcChain>`,
      'spreadsheetml.calcChain',
    );
    link('Rk', 'calcChain', 'calcChain.xml');
  }
  put(
    'xl/workbook.xml',
    `<${p}workbook ${declared}>${options.views ?? ''}<${p}sheets>${tabs.join('')}</${p}sheets>${options.names ?? ''}</${p}workbook>`,
    'spreadsheetml.sheet.main',
  );
  const workbook = entries['xl/workbook.xml'];
  if (options.wide === true && workbook !== undefined) {
    const text = new TextDecoder().decode(workbook).replace('UTF-8', 'UTF-16');
    entries['xl/workbook.xml'] = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  }
  let titles = '';
  if (options.titles !== undefined) {
    put('docProps/app.xml', options.titles, 'extended-properties');
    titles = `<Relationship Id="rId2" Type="${relations}/extended-properties" Target="docProps/app.xml"/>`;
  }
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  entries['xl/_rels/workbook.xml.rels'] = strToU8(
    `${head}<Relationships xmlns="${packaged}/relationships">${links.join('')}</Relationships>`,
  );
  entries['_rels/.rels'] = strToU8(
    `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="${absolute ? '/' : ''}xl/workbook.xml"/>${titles}</Relationships>`,
  );
  for (const [name, xml] of Object.entries(options.more ?? {})) entries[name] = strToU8(xml);
  entries['[Content_Types].xml'] = strToU8(
    `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}${options.types ?? ''}</Types>`,
  );
  return zipSync(entries);
}

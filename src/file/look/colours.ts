/** Colours as .xlsx writes them (direct, of the theme, of the old palette), as `RRGGBB`. */
import { attribute, readXml, type Attributes } from '../xml';

/** Office's own theme, for workbooks that bring none: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME: readonly string[] = [
  ...['FFFFFF', '000000', 'EEECE1', '1F497D', '4F81BD', 'C0504D'],
  ...['9BBB59', '8064A2', '4BACC6', 'F79646', '0000FF', '800080'],
];

/** The palette behind `indexed` (ISO/IEC 29500-1 §18.8.27); 64 and 65 are the system's own colours. */
const PALETTE: readonly string[] = [
  ...['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'],
  ...['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'],
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];

export interface Colours {
  readonly theme: readonly string[];
  readonly palette: readonly string[];
}

/** Theme colours in the order `theme="0"` … counts them: light 1 first, although the part has dark 1 first. */
export function readTheme(part: string, xml: string | null): readonly string[] {
  if (xml === null) return OFFICE_THEME;
  const found: string[] = [];
  let depth = 0;
  readXml(part, xml, {
    open: (tag, attributes) => {
      if (tag === 'clrScheme' || depth > 0) depth += 1;
      if (depth !== 3) return;
      const code = tag === 'sysClr' ? attributes['lastClr'] : attributes['val'];
      if (tag === 'sysClr' || tag === 'srgbClr') found.push((code ?? '').toUpperCase());
    },
    close: () => {
      if (depth > 0) depth -= 1;
    },
  });
  const [dark1, light1, dark2, light2, ...rest] = found;
  const sorted = [light1, dark1, light2, dark2, ...rest];
  return OFFICE_THEME.map((office, index) => {
    const code = sorted[index] ?? '';
    return /^[0-9A-F]{6}$/.test(code) ? code : office;
  });
}

/** @param own colours of the workbook's own palette, by index; may be shorter than the palette */
export function paletteWith(own: readonly string[]): readonly string[] {
  return PALETTE.map((code, index) => own[index] ?? code);
}

function toHsl(red: number, green: number, blue: number): readonly [number, number, number] {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, light];
  const saturation = spread / (1 - Math.abs(2 * light - 1));
  let hue = (red - green) / spread + 4;
  if (most === red) hue = (((green - blue) / spread) % 6) + 6;
  else if (most === green) hue = (blue - red) / spread + 2;
  return [hue % 6, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): readonly number[] {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const wheel: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (wheel[Math.floor(hue) % 6] ?? [0, 0, 0]).map((part) => part + light - chroma / 2);
}

/** The colour with another lightness, from 0 to 1. */
function relit(code: string, change: (light: number) => number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(code.slice(at, at + 2), 16) / 255,
  );
  const [hue, saturation, light] = toHsl(red, green, blue);
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, change(light))))
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** @param tint from -1 (black) to 1 (white), on the colour's lightness (§18.8.19) */
export function tinted(code: string, tint: number): string {
  if (tint === 0) return code;
  return relit(code, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
}

/** Names of theme colours in drawings, by their place in the theme. */
const SCHEME: Readonly<Record<string, number>> = {
  ...{ lt1: 0, bg1: 0, dk1: 1, tx1: 1, lt2: 2, bg2: 2, dk2: 3, tx2: 3 },
  ...{ accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9, hlink: 10, folHlink: 11 },
};

/**
 * A theme colour as drawings name it; null for a name that is none.
 * @param luminance shares its lightness is multiplied with and raised by; NaN where the drawing says nothing
 */
export function schemeColour(
  name: string,
  theme: readonly string[],
  { mod, off }: { readonly mod: number; readonly off: number },
): string | null {
  const code = theme[SCHEME[name] ?? -1];
  if (code === undefined || (Number.isNaN(mod) && Number.isNaN(off))) return code ?? null;
  return relit(code, (light) => light * (Number.isNaN(mod) ? 1 : mod) + (Number.isNaN(off) ? 0 : off));
}

/** The colour of a `color`, `fgColor` or `bgColor` element; undefined for the system's own. */
export function colourOf(attributes: Attributes, { theme, palette }: Colours): string | undefined {
  const tint = Number(attribute(attributes, 'tint') ?? 0);
  const direct = attribute(attributes, 'rgb');
  let code: string | undefined;
  if (direct !== undefined) code = direct.slice(-6).toUpperCase();
  else if (attributes['theme'] !== undefined) code = theme[Number(attributes['theme'])];
  else if (attributes['indexed'] !== undefined) code = palette[Number(attributes['indexed'])];
  if (code === undefined || !/^[0-9A-F]{6}$/.test(code)) return undefined;
  return tinted(code, Number.isFinite(tint) ? tint : 0);
}

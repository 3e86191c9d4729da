/** The cell styles of a workbook (`cellXfs`) as what a reader sees of them. */
import { readXml, type Attributes } from '../xml';
import { colourOf, paletteWith, type Colours } from './colours';
import { formatCode } from '../number-formats';

type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a cell looks. Absent means the program's default. */
export interface CellAppearance {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  /** `RRGGBB`. */
  readonly fontColor?: string;
  /** Solid fill, `RRGGBB`. */
  readonly fill?: string;
  readonly borders?: { readonly [side in Side]?: { readonly style: string; readonly color?: string } };
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** Steps from the left edge; 0 unless said. */
  readonly indent?: number;
  /** Degrees counter-clockwise; 0 unless said. */
  readonly rotation?: number;
}

export interface CellFormat {
  /** en-US code, `General` unless set. */
  readonly numberFormat: string;
  readonly look: CellAppearance;
  /** False only where the sheet's author unlocked the cell. */
  readonly locked: boolean;
}

export const PLAIN: CellFormat = { numberFormat: 'General', look: {}, locked: true };

type Mutable<T> = { -readonly [key in keyof T]: T[key] };
type Font = Mutable<
  Pick<CellAppearance, 'bold' | 'italic' | 'underline' | 'fontSize' | 'fontName' | 'fontColor'>
>;
type Borders = Mutable<NonNullable<CellAppearance['borders']>>;

interface Xf {
  readonly attributes: Attributes;
  alignment: Attributes;
  locked: boolean;
}

const isOn = (value: string | undefined): boolean => value === undefined || !/^(0|false|none)$/.test(value);
const SIDES: Readonly<Record<string, Side>> = {
  ...{ left: 'left', right: 'right', top: 'top', bottom: 'bottom' },
  // Writers of the strict form name the sides by reading direction.
  ...{ start: 'left', end: 'right' },
};
const HORIZONTAL: Readonly<Record<string, NonNullable<CellAppearance['horizontal']>>> = {
  left: 'left',
  fill: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};
const VERTICAL: Readonly<Record<string, NonNullable<CellAppearance['vertical']>>> = {
  top: 'top',
  justify: 'top',
  center: 'center',
  distributed: 'center',
  bottom: 'bottom',
};

/** `textRotation` counts clockwise from 91 on; 255 is text stacked upright, shown as turned. */
function rotationOf(text: string | undefined): number {
  const turn = Number(text ?? 0);
  if (turn === 255) return 90;
  return turn > 90 ? 90 - turn : turn;
}

function alignmentOf(attributes: Attributes): Mutable<CellAppearance> {
  const horizontal = HORIZONTAL[attributes['horizontal'] ?? ''];
  const vertical = VERTICAL[attributes['vertical'] ?? ''];
  const rotation = rotationOf(attributes['textRotation']);
  const indent = Number(attributes['indent'] ?? 0);
  return {
    ...(attributes['wrapText'] !== undefined && isOn(attributes['wrapText']) ? { wrap: true } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(Number.isInteger(indent) && indent > 0 ? { indent } : {}),
    ...(Number.isInteger(rotation) && rotation !== 0 ? { rotation } : {}),
  };
}

function ownPalette(xml: string): readonly string[] {
  const own: string[] = [];
  readXml('styles', xml, {
    open: (tag, attributes) => {
      if (tag === 'rgbColor') own.push((attributes['rgb'] ?? '').slice(-6).toUpperCase());
    },
  });
  return own;
}

/** By style index (`s` of a cell). Empty where the workbook has no styles part. */
export function readCellFormats(xml: string | null, theme: Colours['theme']): readonly CellFormat[] {
  if (xml === null) return [];
  const colours: Colours = { theme, palette: paletteWith(ownPalette(xml)) };
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const borders: Borders[] = [];
  const xfs: Xf[] = [];
  const path: string[] = [];
  let side: Side | null = null;
  let sideStyle = '';
  let isSolid = false;

  const inFont = (tag: string, attributes: Attributes): void => {
    const font = fonts.at(-1);
    if (font === undefined) return;
    const value = attributes['val'];
    if (tag === 'b' && isOn(value)) font.bold = true;
    else if (tag === 'i' && isOn(value)) font.italic = true;
    else if (tag === 'u' && isOn(value)) font.underline = true;
    else if (tag === 'sz' && Number(value) > 0) font.fontSize = Number(value);
    else if (tag === 'name' && value !== undefined) font.fontName = value;
    else if (tag === 'color') {
      const color = colourOf(attributes, colours);
      if (color !== undefined) font.fontColor = color;
    }
  };
  const inBorder = (tag: string, attributes: Attributes): void => {
    const border = borders.at(-1);
    if (border === undefined) return;
    const named = SIDES[tag];
    if (path.length === 4) {
      side = named ?? null;
      sideStyle = attributes['style'] ?? 'none';
      if (side !== null && sideStyle !== 'none') border[side] = { style: sideStyle };
    } else if (tag === 'color' && side !== null && sideStyle !== 'none') {
      const color = colourOf(attributes, colours);
      if (color !== undefined) border[side] = { style: sideStyle, color };
    }
  };
  // Differential styles hold fonts, fills and borders of their own: only the main tables count.
  readXml('styles', xml, {
    open: (tag, attributes) => {
      path.push(tag);
      const table = path[1];
      const isItem = path.length === 3;
      if (table === 'numFmts' && isItem)
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (table === 'fonts') {
        if (isItem) fonts.push({});
        else inFont(tag, attributes);
      } else if (table === 'fills') {
        if (isItem) fills.push(undefined);
        else if (tag === 'patternFill') isSolid = attributes['patternType'] === 'solid';
        else if (tag === 'fgColor' && isSolid) fills[fills.length - 1] = colourOf(attributes, colours);
      } else if (table === 'borders') {
        if (isItem) borders.push({});
        else inBorder(tag, attributes);
      } else if (table === 'cellXfs') {
        const xf = xfs.at(-1);
        if (isItem) xfs.push({ attributes, alignment: {}, locked: true });
        else if (xf !== undefined && tag === 'alignment') xf.alignment = attributes;
        else if (xf !== undefined && tag === 'protection' && attributes['locked'] !== undefined)
          xf.locked = isOn(attributes['locked']);
      }
    },
    close: () => {
      path.pop();
    },
  });

  return xfs.map(({ attributes, alignment, locked }): CellFormat => {
    const fill = fills[Number(attributes['fillId'] ?? 0)];
    const border = borders[Number(attributes['borderId'] ?? 0)] ?? {};
    return {
      numberFormat: formatCode(Number(attributes['numFmtId'] ?? 0), codes),
      locked,
      look: {
        ...(fonts[Number(attributes['fontId'] ?? 0)] ?? {}),
        ...(fill === undefined ? {} : { fill }),
        ...(Object.keys(border).length === 0 ? {} : { borders: border }),
        ...alignmentOf(alignment),
      },
    };
  });
}

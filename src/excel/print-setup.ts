/** How a sheet is printed (ExcelApi 1.9). */
import type { PrintSetup } from '../core/patch/sheet-spec';
import { rangeOf } from './range';
import type { SheetStep } from './sheet-step';

const POINTS_PER_INCH = 72;
const PRINT_BYTES = 2_000;
const LAST_COLUMN = 16_384;

/** Excel's codes of paper sizes, as files keep them, in the words of its object model. */
function paperOf(code: number): Excel.PaperType {
  switch (code) {
    case 1:
      return Excel.PaperType.letter;
    case 5:
      return Excel.PaperType.legal;
    case 8:
      return Excel.PaperType.a3;
    case 9:
      return Excel.PaperType.a4;
    case 14:
      return Excel.PaperType.folio;
    default:
      throw new Error(`paper size ${String(code)} is not known`);
  }
}

export function printSteps(print: PrintSetup | undefined): SheetStep[] {
  if (print === undefined) return [];
  return [{ bytes: PRINT_BYTES, run: (sheet) => setUp(sheet, print) }];
}

function setUp(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    print.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  if (print.paperSize !== undefined) pageLayout.paperSize = paperOf(print.paperSize);
  if (print.fitToWidth === true)
    pageLayout.zoom =
      print.onePage === true
        ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
        : { horizontalFitToPages: 1 };
  if (print.centered === true) pageLayout.centerHorizontally = true;
  if (print.margins !== undefined) {
    pageLayout.leftMargin = print.margins.left * POINTS_PER_INCH;
    pageLayout.rightMargin = print.margins.right * POINTS_PER_INCH;
    pageLayout.topMargin = print.margins.top * POINTS_PER_INCH;
    pageLayout.bottomMargin = print.margins.bottom * POINTS_PER_INCH;
  }
  if (print.pageNumbers === true) pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
  setArea(sheet, print);
}

/** Print area and repeated rows alone: the rest of the setup may be the user's by now. */
export function printAreaSteps(print: PrintSetup): SheetStep[] {
  return [
    {
      bytes: PRINT_BYTES,
      run: (sheet) => {
        setArea(sheet, print);
      },
    },
  ];
}

function setArea(sheet: Excel.Worksheet, { area, repeatRows }: PrintSetup): void {
  const { pageLayout } = sheet;
  if (area !== undefined) pageLayout.setPrintArea(rangeOf(sheet, area));
  if (repeatRows !== undefined)
    pageLayout.setPrintTitleRows(
      rangeOf(sheet, { top: repeatRows.from, bottom: repeatRows.to, left: 1, right: LAST_COLUMN }),
    );
}

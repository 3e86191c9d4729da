/** `Worksheet.pageLayout`: kept as the description of a new sheet keeps it. */
import type { PrintSetup } from '../../../core/patch/sheet-spec';
import { editLayout } from '../../model/edit';
import type { ModelSheet } from '../../model/model';
import { invalidArgument, notImplemented } from '../host-error';
import { define, nothing, type Value } from '../members';
import type { Session } from '../session';
import type { Json } from '../wire';
import { readChoice, readFlag } from './cell-looks';
import { rangeArgument } from './range-target';

const POINTS_PER_INCH = 72;
/** Excel's own, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
/** Codes of files by the words of the object model; the others are not emulated. */
const PAPERS = { Letter: 1, Legal: 5, A3: 8, A4: 9, Folio: 14 } as const;

function change(self: ModelSheet, session: Session, more: Partial<PrintSetup>): void {
  editLayout(session.model, self, () => {
    self.print = { ...self.print, ...more };
  });
}

function margin(side: keyof typeof MARGINS): Value<ModelSheet> {
  return {
    get: ({ print }) => (print?.margins ?? MARGINS)[side] * POINTS_PER_INCH,
    set: (self, value, session) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument();
      const margins = { ...MARGINS, ...self.print?.margins, [side]: value / POINTS_PER_INCH };
      change(self, session, { margins });
    },
  };
}

function readZoom(value: Json): Pick<PrintSetup, 'fitToWidth' | 'onePage'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  const { scale, horizontalFitToPages: width, verticalFitToPages: height } = value as Record<string, Json>;
  if ((scale ?? null) !== null || width !== 1 || ((height ?? null) !== null && height !== 1))
    throw notImplemented(`PageLayout.zoom = ${JSON.stringify(value)}`);
  return { fitToWidth: true, onePage: height === 1 };
}

const footer = define<ModelSheet>({
  name: 'HeaderFooter',
  values: {
    centerFooter: {
      get: ({ print }) => (print?.pageNumbers === true ? '&P' : ''),
      set: (self, value, session) => {
        if (value !== '&P' && value !== '')
          throw notImplemented(`HeaderFooter.centerFooter = ${String(value)}`);
        change(self, session, { pageNumbers: value === '&P' });
      },
    },
  },
});

const headersFooters = define<ModelSheet>({
  name: 'HeaderFooterGroup',
  objects: { defaultForAllPages: (self) => footer(self) },
});

export const pageLayout = define<ModelSheet>({
  name: 'PageLayout',
  values: {
    orientation: {
      get: ({ print }) => (print?.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (self, value, session) => {
        const orientation =
          readChoice(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait';
        change(self, session, { orientation });
      },
    },
    paperSize: {
      get: ({ print }) => Object.entries(PAPERS).find(([, code]) => code === print?.paperSize)?.[0] ?? null,
      set: (self, value, session) => {
        const paper = readChoice(value, ['Letter', 'Legal', 'A3', 'A4', 'Folio']);
        change(self, session, { paperSize: PAPERS[paper] });
      },
    },
    zoom: {
      get: ({ print }) =>
        print?.fitToWidth === true
          ? { horizontalFitToPages: 1, ...(print.onePage === true ? { verticalFitToPages: 1 } : {}) }
          : { scale: 100 },
      set: (self, value, session) => {
        change(self, session, readZoom(value));
      },
    },
    centerHorizontally: {
      get: ({ print }) => print?.centered === true,
      set: (self, value, session) => {
        change(self, session, { centered: readFlag(value) });
      },
    },
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
  },
  objects: { headersFooters: (self) => headersFooters(self) },
  methods: {
    setPrintArea: (self, args, session) => {
      const { sheetId, area } = rangeArgument(args, 0, session, self);
      if (sheetId !== self.id) throw invalidArgument();
      change(self, session, { area });
      return nothing;
    },
    setPrintTitleRows: (self, args, session) => {
      const { sheetId, area } = rangeArgument(args, 0, session, self);
      if (sheetId !== self.id) throw invalidArgument();
      change(self, session, { repeatRows: { from: area.top, to: area.bottom } });
      return nothing;
    },
    getPrintArea: (self, _args, session) => {
      const area = self.print?.area;
      if (area === undefined) throw notImplemented('PageLayout.getPrintArea of a sheet without one');
      return { object: session.make.range({ sheetId: self.id, area }) };
    },
  },
});

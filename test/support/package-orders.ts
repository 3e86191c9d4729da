/** The order in which elements must stand (ISO/IEC 29500-1); Excel repairs or refuses a file that breaks it. */

export const ORDERS: Readonly<Record<string, string>> = {
  // §18.2.27
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  // §18.3.1.99
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  // §18.8.39
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  // §21.2.2.29
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  // §21.2.2.27
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  // §21.2.2.145
  plotArea: 'layout barChart lineChart catAx valAx dTable spPr extLst',
  // §21.2.2.16
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  // §21.2.2.97
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  // §21.2.2.170 and .171: what bar and line series have between them
  ser: 'idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth shape extLst',
  // §21.2.2.25
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl extLst',
  // §21.2.2.226
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  // §21.2.2.160
  scaling: 'logBase orientation max min extLst',
  // §21.2.2.211
  title: 'tx layout overlay spPr txPr extLst',
  // §21.2.2.95
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
};

/** What the pane needs from Office beside the workbook. */

export type Readiness = 'ready' | 'no-office';

/** Resolves once Office can be called. May never resolve where a pane is restored with its workbook. */
export async function whenReady(): Promise<Readiness> {
  if (typeof Office === 'undefined') return 'no-office';
  await Office.onReady();
  return 'ready';
}

/** Office's display language, `id-ID` and the like. */
export const displayLanguage = (): string => Office.context.displayLanguage;

/** Null where this Office does not say; then the system's preference counts. */
export function isDarkTheme(): boolean | null {
  // Missing in older builds, though the types promise it.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? null;
}

export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** The example form, fetched from beside the pane when somebody asks for it. */
import type { SheetSpec } from '../core/patch/sheet-spec';

/** As written by scripts/example: a `SheetSpec` whose maps are lists of entries. */
interface StoredSpec extends Omit<SheetSpec, 'columnWidths' | 'rowHeights'> {
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly rowHeights: readonly (readonly [number, number])[];
}

export async function loadExample(): Promise<SheetSpec> {
  const response = await fetch('assets/contoh-evaluasi-renja.json');
  if (!response.ok) throw new Error(`${String(response.status)} ${response.url}`);
  const stored = (await response.json()) as StoredSpec;
  return {
    ...stored,
    columnWidths: new Map(stored.columnWidths),
    rowHeights: new Map(stored.rowHeights),
  };
}

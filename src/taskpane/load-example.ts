/** The example form, fetched from beside the pane when somebody asks for it. */
import type { SheetSpec } from '../core/patch/sheet-spec';

/** As written by scripts/example: a `SheetSpec` whose maps are lists of entries. */
interface StoredSpec extends Omit<SheetSpec, 'columnWidths' | 'rowHeights'> {
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly rowHeights: readonly (readonly [number, number])[];
}

/** @param stored what scripts/example wrote; it is served from beside the pane and trusted as its code is */
export function readExample(stored: unknown): SheetSpec {
  const { columnWidths, rowHeights, ...rest } = stored as StoredSpec;
  return { ...rest, columnWidths: new Map(columnWidths), rowHeights: new Map(rowHeights) };
}

export async function loadExample(): Promise<SheetSpec> {
  const response = await fetch('assets/contoh-evaluasi-renja.json');
  if (!response.ok) throw new Error(`${String(response.status)} ${response.url}`);
  return readExample(await response.json());
}

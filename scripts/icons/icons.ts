/** Which icons there are: the ribbon's four buttons and the add-in itself. Also read by the manifest check. */
export const ICONS = {
  app: [16, 32, 64, 80, 128],
  panel: [16, 32, 64, 80],
  hitung: [16, 32, 64, 80],
  periksa: [16, 32, 64, 80],
  lkjip: [16, 32, 64, 80],
} as const satisfies Record<string, readonly number[]>;

/** The drawing for one size: 16 px has its own, on whole pixels; the rest scale from the 32 grid. */
export function drawingFor(name: string, size: number): string {
  return size === 16 ? `${name}-16.svg` : `${name}.svg`;
}

export function pngName(name: string, size: number): string {
  return `icon-${name}-${size}.png`;
}

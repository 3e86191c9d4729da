/** Colours of charts on the page's two grounds. */

export interface ChartColors {
  readonly ground: string;
  readonly text: string;
  readonly line: string;
}

export const LIGHT: ChartColors = { ground: '#ffffff', text: '#404040', line: '#d9d9d9' };
export const DARK: ChartColors = { ground: '#262626', text: '#e6e6e6', line: '#4d4d4d' };

/** Office's accents, for series without a colour of their own. */
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export const accent = (index: number): string => ACCENTS[index % ACCENTS.length] ?? '#4472C4';

/** Least contrast of what must be told apart (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;
const STEP = 0.1;

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

const hex = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour as it can be seen on the dark ground; on the light one it stays as the workbook has it. */
export function seenOn(ground: ChartColors, color: string): string {
  if (ground === LIGHT || !/^#[0-9a-f]{6}$/i.test(color)) return color;
  let seen = color;
  for (let share = STEP; contrast(seen, ground.ground) < LEAST_CONTRAST && share < 1; share += STEP)
    seen = hex(channels(color).map((part) => part + (1 - part) * share));
  return seen;
}

const MOST_NAMED = 8;

/** `12, 15, 18 dan 4 lagi`: enough to find them, not more than fits. */
export function nameOfSome(names: readonly string[], and: string, more: string): string {
  if (names.length <= MOST_NAMED) return names.join(', ');
  return `${names.slice(0, MOST_NAMED).join(', ')} ${and} ${String(names.length - MOST_NAMED)} ${more}`;
}

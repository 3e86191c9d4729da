/**
 * Ids of the ribbon functions. The same words stand in manifest.xml (FunctionName) and assets/shortcuts.json;
 * test/manifest compares them, because Excel says nothing at all when a name has no function.
 */
export const RIBBON_ACTIONS = ['hitungUlang', 'periksa', 'sisipkanLkjip'] as const;

export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

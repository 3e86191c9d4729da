/** What components tell the keeper of the focus (keep-focus.ts) about their parts. */

/** What the focus may fall back to from below it: headings, and controls that stay. Must be focusable. */
export const FOCUS_HOME = { 'data-focus-home': '' } as const;
/** A message: where the outcome of what was just pressed stands. Must be focusable. */
export const FOCUS_NEWS = { 'data-focus-news': '' } as const;
/** A part that is left to where the user came from: messages, and pages over the main one. */
export const FOCUS_BACK = { 'data-focus-back': '' } as const;
/** A page over the main one: its heading is where it begins. */
export const FOCUS_PAGE = { 'data-focus-page': '', ...FOCUS_BACK } as const;

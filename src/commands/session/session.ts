/**
 * The add-in at work on one workbook: what pane, ribbon and shortcut share. One object with a state
 * that is replaced as a whole; every action ends in a new state and never throws.
 */
import { createSessionCore, type SessionParts } from './core';
import { formActions, type FormActions } from './form-actions';
import { formsReaderOf, severalFormsActions, type SeveralFormsActions } from './forms-actions';
import { lkjipActions, type LkjipActions } from './lkjip-actions';
import { lookOf } from './look';
import { newFormActions, type NewFormActions } from './new-form-actions';
import { periksaActions, type PeriksaActions } from './periksa-actions';
import { settingsActions, type SettingsActions } from './settings-actions';
import type { SessionState } from './state';
import { writeActions, type WriteActions } from './write-actions';

export type { SessionParts } from './core';

export interface Session
  extends
    FormActions,
    SeveralFormsActions,
    PeriksaActions,
    WriteActions,
    LkjipActions,
    NewFormActions,
    SettingsActions {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function createSession(parts: SessionParts): Session {
  const core = createSessionCore(parts);
  const look = lookOf(core);
  const reader = formsReaderOf(core);
  return {
    ...formActions(core, look),
    ...severalFormsActions(core, look, reader),
    ...periksaActions(core, look),
    ...writeActions(core, look),
    ...lkjipActions(core, look, reader),
    ...newFormActions(core, look),
    ...settingsActions(core, look),
    state: core.state,
    subscribe: core.subscribe,
    cancel: core.cancel,
    dismiss: () => {
      core.set({ problem: null, report: null });
    },
  };
}

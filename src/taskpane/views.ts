/** The parts of the pane that come after its first: what the first preview does not need is not waited for. */
import { lazyView } from './lazy-view';

export const periksa = lazyView(async () => (await import('./periksa/PeriksaView')).PeriksaView);
export const lkjip = lazyView(async () => (await import('./lkjip/LkjipView')).LkjipView);
export const settings = lazyView(async () => (await import('./settings/SettingsView')).SettingsView);

// Pages over the main one; below that of a repair stands what leaves it.
export const repair = lazyView(async () => (await import('./periksa/RepairView')).RepairView);
export const allForms = lazyView(async () => (await import('./form/AllForms')).AllForms);
export const writes = lazyView(
  async () => (await import('./settings/WritesView')).WritesView,
  ({ onBack }) => {
    onBack();
  },
);
export const correctColumns = lazyView(
  async () => (await import('./form/CorrectColumns')).CorrectColumns,
  ({ onDone }) => {
    onDone();
  },
);
export const newForm = lazyView(
  async () => (await import('./new-form/NewForm')).NewForm,
  ({ onDone }) => {
    onDone(false);
  },
);

/** Fetches them all, while the user looks at the first preview. */
export function prepareViews(): void {
  for (const { prepare } of [periksa, lkjip, settings, writes, correctColumns, repair, allForms, newForm])
    prepare();
}

import type { WorkbookModel } from './model';
export function saveModel(model: WorkbookModel): Uint8Array {
  throw new Error(`saving ${model.name} is not implemented yet`);
}

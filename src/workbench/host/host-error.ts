/** Errors the host answers with, in Excel's codes and words. */

export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Range.values`; filled in by the executor where it is missing. */
    readonly location: string | null = null,
    readonly status: number = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }

  at(location: string): HostError {
    return this.location === null ? new HostError(this.code, this.message, location, this.status) : this;
  }
}

/** `GetUsedRange` → `getUsedRange`; `_KeepReference` stays. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export const notImplemented = (location: string): HostError =>
  new HostError('NotImplemented', `emulator: ${location} is not implemented`, location);

export const invalidArgument = (): HostError =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');

export const wrongDimensions = (): HostError =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", null);

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.');

export const invalidOperation = (): HostError =>
  new HostError('InvalidOperation', 'The operation attempted is invalid on the object.');

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.');

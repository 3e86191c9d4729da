/** `getCellProperties` and `setCellProperties`: nested property objects, one per cell. */
import { invalidArgument } from '../host-error';
import type { HostObject } from '../members';
import type { Session } from '../session';
import { isJsonObject, type Json, type JsonObject } from '../wire';

/** Reads what the shape asks for (`{ address: true, format: { fill: { color: true } } }`), under its own names. */
export function readShape(object: HostObject, shape: JsonObject, session: Session): JsonObject {
  const out: Record<string, Json> = {};
  for (const [name, wanted] of Object.entries(shape)) {
    if (wanted === true) out[name] = object.read(name, session);
    else if (isJsonObject(wanted)) {
      const child = object.navigate(name, session);
      out[name] = child === null ? null : readShape(child, wanted, session);
    } else if (wanted !== false && wanted !== null) throw invalidArgument();
  }
  return out;
}

export function writeShape(object: HostObject, shape: JsonObject, session: Session): void {
  for (const [name, value] of Object.entries(shape)) {
    if (!isJsonObject(value)) object.write(name, value, session);
    else {
      const child = object.navigate(name, session);
      if (child === null) throw invalidArgument();
      writeShape(child, value, session);
    }
  }
}

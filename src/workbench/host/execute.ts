/** Executes the actions of one request in their order; the first error ends it, what was done before stays. */
import { HostError, invalidArgument, itemNotFound, memberName, notImplemented } from './host-error';
import { settleFormulas } from './objects/range-cells';
import { readArgs, type Answer, type Args, type HostObject } from './members';
import { service } from './objects/services';
import { answerQuery, identityOf } from './query';
import type { Session } from './session';
import {
  ActionType,
  isJsonObject,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ErrorBody,
  type Json,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** The connection broke between two actions. */
export class ConnectionLost extends Error {}

type Resolve = (pathId: number) => Promise<HostObject | null>;

/** Object paths of one request, each resolved (and its method called) once, when it is first needed. */
function pathResolver(session: Session, root: HostObject, body: RequestBody): Resolve {
  const known = new Map<number, HostObject | null>();
  const resolve = async (pathId: number): Promise<HostObject | null> => {
    const before = known.get(pathId);
    if (before !== undefined) return before;
    const object = await make(pathId);
    known.set(pathId, object);
    return object;
  };
  const make = async (pathId: number): Promise<HostObject | null> => {
    const path = body.ObjectPaths[String(pathId)];
    if (path === undefined) throw new HostError('InvalidObjectPath', `no object path ${String(pathId)}`);
    const type = path.ObjectPathType;
    if (type === ObjectPathType.global) return root;
    if (type === ObjectPathType.nullObject) return null;
    if (type === ObjectPathType.referenceId) {
      const object = session.references.get(path.Name);
      if (object === undefined) throw new HostError('InvalidReference', `no reference ${path.Name}`);
      return object;
    }
    if (type === ObjectPathType.newObject) {
      const object = service(path.Name);
      if (object === null) throw notImplemented(path.Name);
      return object;
    }
    if (path.ParentObjectPathId === undefined) throw notImplemented(`object path type ${String(type)}`);
    const parent = await resolve(path.ParentObjectPathId);
    // Whatever is asked of a null object is a null object.
    if (parent === null) return null;
    if (type === ObjectPathType.property) return parent.navigate(path.Name, session);
    const args = await argumentsOf(path.ArgumentInfo, resolve);
    if (type === ObjectPathType.indexer) return parent.item(args.json(0), session);
    if (type !== ObjectPathType.method) throw notImplemented(`object path type ${String(type)}`);
    const answer = await parent.call(path.Name, args, session);
    if ('object' in answer) return answer.object;
    throw notImplemented(`${parent.kind}.${path.Name} as an object`);
  };
  return resolve;
}

async function argumentsOf(info: ArgumentInfo | null | undefined, resolve: Resolve): Promise<Args> {
  const objects = new Map<number, HostObject | null>();
  for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
    if (typeof id === 'number' && id !== 0) objects.set(index, await resolve(id));
    else if (id !== 0 && id !== null) throw notImplemented('a list of objects as an argument');
  }
  return readArgs(info?.Arguments ?? [], objects);
}

/** Members that write or only prepare; everything else may look at results and needs them computed. */
const NEEDS_NO_RESULTS = new Set(['_keepreference', '_removereference', '_validatearraysize']);

function keepReference(object: HostObject, session: Session): void {
  if (session.referenceIds.has(object)) return;
  session.lastReference += 1;
  const id = `ref-${String(session.lastReference)}`;
  session.references.set(id, object);
  session.referenceIds.set(object, id);
}

async function run(action: Action, resolve: Resolve, session: Session): Promise<Json> {
  if (action.ActionType === ActionType.trace) return null;
  const object = await resolve(action.ObjectPathId);
  const name = action.Name;
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object === null ? null : identityOf(object, session);
    case ActionType.query:
    case ActionType.queryAsJson:
      if (object === null) return null;
      await session.calculation.settle();
      return answerQuery(object, action.QueryInfo ?? {}, session);
    case ActionType.method: {
      if (object === null) return null;
      if (name === '_KeepReference') {
        keepReference(object, session);
        return null;
      }
      if (!NEEDS_NO_RESULTS.has(name.toLowerCase())) await session.calculation.settle();
      const answer: Answer = await object.call(
        name,
        await argumentsOf(action.ArgumentInfo, resolve),
        session,
      );
      if ('value' in answer) return answer.value;
      return answer.object === null ? null : identityOf(answer.object, session);
    }
    case ActionType.setProperty:
      if (object === null) throw itemNotFound().at(name);
      object.write(name, action.ArgumentInfo?.Arguments?.[0] ?? null, session);
      await settleFormulas(session).catch((error: unknown) => {
        throw error instanceof HostError ? error.at(`${object.kind}.${memberName(name)}`) : error;
      });
      return null;
    case ActionType.update: {
      if (object === null) throw itemNotFound().at(name);
      const state = action.ArgumentInfo?.Arguments?.[0];
      if (!isJsonObject(state)) throw invalidArgument();
      for (const [member, value] of Object.entries(state)) object.write(member, value, session);
      return null;
    }
    default:
      throw notImplemented(`action type ${String(action.ActionType)}`);
  }
}

function errorBody(error: unknown, index: number): ErrorBody {
  if (error instanceof HostError)
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? '',
      ActionIndex: index,
      HttpStatusCode: error.status,
    };
  // A fault of the emulator itself: named as such, so that no test takes it for Excel's answer.
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: 'EmulatorFault',
    Message: message,
    Location: 'emulator',
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}

/** What was written before the error is computed too; should that fail, the failure is the graver news. */
async function settled(session: Session, error: unknown): Promise<unknown> {
  try {
    await session.calculation.settle();
    return error;
  } catch (failure) {
    return failure;
  }
}

/** Where a request is cut off, with an error code or with the connection. */
export interface Cut {
  /** Actions that are done; Infinity where only the answer is lost. */
  readonly after: number;
  /** Null where the connection breaks. */
  readonly code: string | null;
}

/**
 * @param cut null where nothing goes wrong; what the actions before it did stays done
 * @throws ConnectionLost
 */
export async function execute(
  session: Session,
  root: HostObject,
  body: RequestBody,
  cut: Cut | null,
): Promise<ResponseBody> {
  const resolve = pathResolver(session, root, body);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    if (cut !== null && index >= cut.after && cut.code === null) throw new ConnectionLost();
    try {
      if (cut !== null && index >= cut.after && cut.code !== null)
        throw new HostError(cut.code, 'The request was made to fail.', action.Name);
      results.push({ ActionId: action.Id, Value: await run(action, resolve, session) });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      if (index === body.Actions.length - 1) await session.calculation.settle();
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: errorBody(await settled(session, error), index) };
    }
  }
  // Everything was done, and nobody is told.
  if (cut?.after === Infinity) throw new ConnectionLost();
  return { Results: results, TraceIds: traces };
}

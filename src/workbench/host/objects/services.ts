/** Office's own services beside the workbook: the add-in's shared runtime and what the client reports of itself. */
import { define, nothing, type HostObject } from '../members';
import type { RuntimeState } from '../session';
import { readChoice } from './cell-looks';

const STATES: readonly RuntimeState[] = ['Inactive', 'Background', 'Visible'];

const appRuntime = define<null>({
  name: 'AppRuntimeService',
  methods: {
    getAppRuntimeState: (_, _args, session) => ({ value: session.runtime.state }),
    setAppRuntimeState: (_, args, session) => {
      session.runtime.state = readChoice(args.json(0), STATES);
      session.runtimeChanged();
      return nothing;
    },
  },
});

const persistence = define<null>({
  name: 'AppRuntimePersistenceService',
  methods: {
    getAppRuntimeStartState: (_, _args, session) => ({ value: session.runtime.startState }),
    setAppRuntimeStartState: (_, args, session) => {
      session.runtime.startState = readChoice(args.json(0), STATES);
      session.runtimeChanged();
      return nothing;
    },
  },
});

const internal = define<null>({
  name: 'AddinInternalService',
  methods: {
    notifyActionHandlerReady: (_, _args, session) => {
      session.runtime.isReady = true;
      session.runtimeChanged();
      return nothing;
    },
  },
});

const SERVICES: Readonly<Record<string, (self: null) => HostObject>> = {
  'Microsoft.AppRuntime.AppRuntimeService': appRuntime,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': persistence,
  'Microsoft.InternalService.AddinInternalService': internal,
};

/** The service of that name; null when the emulator knows none. */
export function service(name: string): HostObject | null {
  return SERVICES[name]?.(null) ?? null;
}

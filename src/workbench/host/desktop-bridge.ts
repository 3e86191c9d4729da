/**
 * Plays desktop Excel for a page: the `window.external` object Microsoft's office.js looks for. Must be
 * installed before office.js runs in that window. What stands here was found by reading how the client uses it.
 */
import { deleteSetting, setSetting } from '../model/edit';
import type { EmulatedHost } from './host';
import { MANIFEST_SETS } from './requirement-sets';

/** Colours of Excel's own surfaces, `RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface DesktopInfo {
  /** Display language; Indonesian unless said. */
  readonly language?: string;
  /** Requirement sets and their highest version; what the manifest declares unless said. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly theme?: OfficeTheme;
}

/** What the client reports when a function called from the ribbon has said `event.completed()`. */
export interface CommandCompletion {
  /** 0 when it went well; the client's error code otherwise, such as 11 for a name nobody associated. */
  readonly status: number;
  readonly data: string;
}

export interface DesktopHost {
  /**
   * Presses a ribbon button: calls the function associated with the name (`Office.actions.associate`).
   * Before the client listens it waits, as the emulated Excel has no other way to keep the click.
   * @returns once the function has called `event.completed()`.
   */
  invoke(action: string, controlId?: string): Promise<CommandCompletion>;
  /** The client listens for ribbon buttons. */
  readonly ready: Promise<void>;
  /** Takes `window.external` away again. */
  remove(): void;
}

type Callback = (response: unknown) => void;
type EventHandler = (eventId: number, payload: unknown) => void;

interface External {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): object;
  Execute(id: number, params: unknown, callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;
const SUCCESS = 0;

/** Positions in the client's request message. */
const BODY = 4;
const FLAGS = 6;

/** The client's own numbers for what fails before a request is executed. */
const FAILURES: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  ActivityLimitReached: 5102,
  InvalidOperationInCellEditMode: 5004,
};
const INTERNAL_ERROR = 5001;

const LIGHT: OfficeTheme = {
  bodyBackgroundColor: 'FFFFFF',
  bodyForegroundColor: '262626',
  controlBackgroundColor: 'F3F2F1',
  controlForegroundColor: '262626',
};

/** An array as the host's language hands it over. */
const safeArray = (items: readonly unknown[]): { readonly toArray: () => readonly unknown[] } => ({
  toArray: () => items,
});

function failureCode(body: string): number {
  if (body === '') return INTERNAL_ERROR;
  const { error } = JSON.parse(body) as { readonly error: { readonly code: string } };
  return FAILURES[error.code] ?? INTERNAL_ERROR;
}

/** `Office.context.document.settings`: the same values as `workbook.settings`, each as JSON text. */
function settingsOf({ model }: EmulatedHost): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of model.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      for (const key of [...model.settings.keys()]) if (!keys.includes(key)) deleteSetting(model, key);
      keys.forEach((key, index) => {
        setSetting(model, key, JSON.parse(values[index] ?? 'null') as unknown);
      });
    },
  };
}

function contextOf(host: EmulatedHost, info: DesktopInfo): object {
  const language = info.language ?? 'id-ID';
  const theme = Object.fromEntries(
    Object.entries(info.theme ?? LIGHT).map(([name, color]) => [name, Number.parseInt(color, 16)]),
  );
  const settings = settingsOf(host);
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'emulated-add-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => host.model.name,
    GetAppCapabilities: () => (host.model.readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => 'emulated-instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(info.requirementSets ?? MANIFEST_SETS),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17932.20000',
    GetDialogRequirementMatrix: () => '',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settings,
  };
}

/** @param window of the page (or frame) office.js will run in. */
export function installDesktopHost(window: Window, host: EmulatedHost, info: DesktopInfo = {}): DesktopHost {
  const language = info.language ?? 'id-ID';
  const context = contextOf(host, info);
  const messageHandlers = new Map<string, EventHandler>();
  let pressButton: EventHandler | null = null;
  let nowReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    nowReady = resolve;
  });
  const pending = new Map<string, (completion: CommandCompletion) => void>();
  let lastCommand = 0;

  const executeRichApi = async (params: unknown, callback: Callback): Promise<void> => {
    const message = (params as readonly (readonly unknown[])[])[0] ?? [];
    const response = await host.process(Number(message[FLAGS]), String(message[BODY]));
    if (response.statusCode === 200) callback(safeArray([SUCCESS, [response.statusCode, [], response.body]]));
    else callback(safeArray([failureCode(response.body), null]));
  };

  const commandCompleted = (params: unknown): void => {
    const [id, status, data] = params as readonly [string, number, string];
    pending.get(id)?.({ status, data });
    pending.delete(id);
  };

  const external: External = {
    // Host, platform, version of the client's files, language; `disableLogging` keeps telemetry at home.
    GetHostInfo: () => `Excel|Win32|16.01|${language}|telemetry||disableLogging`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id, params, callback) => {
      if (id === EXECUTE_RICH_API) void executeRichApi(params, callback);
      else if (id === COMMAND_COMPLETED) {
        commandCompleted(params);
        callback(SUCCESS);
      } else throw new Error(`emulator: dispatch id ${String(id)} is not implemented`);
    },
    RegisterEvent: (id, target, handler, callback) => {
      if (id === RICH_API_MESSAGE) messageHandlers.set(target, handler);
      else if (id === COMMAND_INVOKED) {
        pressButton = handler;
        nowReady();
      } else throw new Error(`emulator: event id ${String(id)} is not implemented`);
      callback(SUCCESS);
    },
    UnregisterEvent: (id, target, callback) => {
      if (id === RICH_API_MESSAGE) messageHandlers.delete(target);
      if (id === COMMAND_INVOKED) pressButton = null;
      callback(SUCCESS);
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });

  const endEvents = host.onEvents((entries) => {
    const payload = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      '',
      entry.isRemoteOverride,
    ]);
    for (const handler of [...messageHandlers.values()]) handler(RICH_API_MESSAGE, safeArray(payload));
  });

  return {
    ready,
    invoke: async (action, controlId = action) => {
      await ready;
      lastCommand += 1;
      const id = `command-${String(lastCommand)}`;
      const completion = new Promise<CommandCompletion>((resolve) => {
        pending.set(id, resolve);
      });
      pressButton?.(COMMAND_INVOKED, safeArray([id, action, JSON.stringify({ source: { id: controlId } })]));
      return completion;
    },
    remove: () => {
      endEvents();
      Reflect.deleteProperty(window, 'external');
    },
  };
}

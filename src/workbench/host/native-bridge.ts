/** The bridge object `OfficeExtension.HostBridge.init` takes: JSON texts both ways, events included. */
import type { EmulatedHost } from './host';

export interface NativeBridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

export function nativeBridge(host: EmulatedHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as BridgeRequest;
      if (type !== 1 || message.url !== 'ProcessQuery')
        throw new Error(`emulator: bridge message ${String(type)} ${message.url} is not implemented`);
      void host.process(flags, JSON.stringify(message.body)).then(({ statusCode, headers, body }) => {
        const parsed: unknown = statusCode === 200 ? JSON.parse(body) : body;
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: 2, message: { statusCode, headers, body: parsed } }),
        );
      });
    },
  };
  host.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  return bridge;
}

import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { PaneWords } from '../i18n/pane/words';

/** A pane that fails says so and offers to start again, instead of going blank. */
export class ErrorBoundary extends Component<
  { readonly words: PaneWords; readonly children: ReactNode },
  { readonly failed: string | null }
> {
  override state: { readonly failed: string | null } = { failed: null };

  static getDerivedStateFromError(cause: unknown): { failed: string } {
    return { failed: cause instanceof Error ? cause.message : String(cause) };
  }

  override componentDidCatch(cause: Error, info: ErrorInfo): void {
    // For whoever looks into the web view's tools; nothing is sent anywhere.
    reportError(new Error(`${cause.message}${info.componentStack ?? ''}`));
  }

  override render(): ReactNode {
    const { start, detail } = this.props.words;
    if (this.state.failed === null) return this.props.children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>
          <strong>{start.crashed}</strong>
        </p>
        <p>{start.crashedAdvice}</p>
        <button
          onClick={() => {
            location.reload();
          }}
        >
          {start.reload}
        </button>
        <details>
          <summary>{detail}</summary>
          {this.state.failed}
        </details>
      </div>
    );
  }
}

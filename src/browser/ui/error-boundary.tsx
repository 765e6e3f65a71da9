import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** What could not be shown, such as `The details`. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps the rest of the page when a part of it fails, and says so: never a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className="max-w-[452px] p-5 text-[13px]">
        <p className="font-[550]">{this.props.what} could not be shown</p>
        <p className="mt-1 text-ink-2">
          The rest of the page still works, and the address keeps your choices.
        </p>
        <button type="button" className="control mt-3" onClick={() => location.reload()}>
          Reload the page
        </button>
      </div>
    );
  }
}

import { Component, type ComponentChildren } from 'preact';
import { ApiError } from './api/api-error.js';
import { ProblemAlert } from './components/problem-alert.js';

interface Props {
  /** A change of it, such as to another URL, ends the error. */
  readonly resetKey: string;
  readonly children: ComponentChildren;
}

/** Shows an error that was thrown while a page was rendered, with a button that renders the page again. */
export class RenderErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null as unknown };

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== null) this.setState({ error: null });
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ error });
  }

  render() {
    if (this.state.error === null) return this.props.children;
    return (
      <>
        <h1>This page could not be shown</h1>
        <ProblemAlert
          problem={ApiError.problemOf(this.state.error)}
          onRetry={() => {
            this.setState({ error: null });
          }}
        />
      </>
    );
  }
}

/** Shown for a page whose files could not be loaded. */
export function PageLoadError() {
  return (
    <>
      <h1>This page could not be loaded</h1>
      <ProblemAlert
        problem={{
          title: 'A file of the dashboard is missing',
          detail: 'The reporter is not reachable, or a newer version was deployed.',
          code: 'page_not_loaded',
          remedy: 'Check that the reporter is running, then try again.',
        }}
        onRetry={() => {
          location.reload();
        }}
      />
    </>
  );
}

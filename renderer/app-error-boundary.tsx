import { Component, type ErrorInfo, type ReactNode } from 'react';
import styles from './app-error-boundary.module.css';
import { report } from './app-window.ts';
import { Button } from './ui/button.tsx';

type Props = {
  /** Writes a fault into the log and answers with its place; `null` when it cannot. */
  onFault: (message: string, stack: string) => Promise<string | null>;
  children: ReactNode;
};

type State = { readonly hasFailed: boolean; readonly logFile: string | null };

/** Catches a fault of the page, so that it says what happened and where it is written instead of turning white. */
export class AppErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, logFile: null };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error, _info: ErrorInfo): void {
    void report({ reportFault: this.props.onFault }, error).then((logFile) => this.setState({ logFile }));
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className={styles.page}>
        <div className={styles.box} role="alert">
          <h1 className={styles.title}>The page stopped working</h1>
          <p>That is our fault. Every change that was shown as saved is on disk.</p>
          {this.state.logFile !== null && (
            <p>
              What happened is written in <code className={styles.place}>{this.state.logFile}</code>
            </p>
          )}
          <div className={styles.buttons}>
            <Button look="primary" onClick={() => window.location.reload()}>
              Load the page again
            </Button>
            <Button onClick={() => this.setState({ hasFailed: false })}>Go on</Button>
          </div>
        </div>
      </main>
    );
  }
}

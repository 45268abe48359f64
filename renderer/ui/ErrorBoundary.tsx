import type { ReactNode } from 'react';
import { Component } from 'react';
import { currentWords } from '../state/settings-store';
import { Trouble } from './Trouble';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
}

/** A bug while drawing ends here: a sentence instead of a blank page. React logs it to the console. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { app, failures } = currentWords();
    return <Trouble title={app.name} sentence={failures.unexpected} />;
  }
}

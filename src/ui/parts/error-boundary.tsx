import { TriangleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { partsTexts } from '../../texts/en/parts.ts';

type Props = { /** What broke, in the user's words: "The canvas". */ name: string; children: ReactNode };
type State = { error: Error | null };

/** Keeps a panel's failure to the panel: the rest of the workspace stays usable and nothing typed is lost. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(`${this.props.name} failed`, error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState
        icon={<TriangleAlert size={24} />}
        title={partsTexts.stoppedWorking({ panel: this.props.name })}
      >
        <p>{partsTexts.manifestsAreSafe({ reason: error.message })}</p>
        <Button size="sm" onClick={() => this.setState({ error: null })}>
          {partsTexts.tryAgain()}
        </Button>
      </EmptyState>
    );
  }
}

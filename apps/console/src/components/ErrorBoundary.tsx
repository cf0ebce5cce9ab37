import { Component, type ReactNode } from 'react';

interface Props {
  /** Drawn instead of the children when they broke. */
  fallback: (error: Error, again: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps what breaks inside one page from taking the frame, and *Hide screen* with it, along. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error
      ? this.props.fallback(error, () => this.setState({ error: null }))
      : this.props.children;
  }
}

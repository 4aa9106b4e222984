import { renderToStaticMarkup } from 'react-dom/server';
import { withQuestions } from '../../analysis/with-questions.ts';
import { createWorkspace } from '../../state/create-workspace.ts';
import type { Page } from '../../state/page.ts';
import { App } from './app.tsx';

/** A page of which nothing is known yet. */
const page: Page = {
  base: () => '',
  fragment: () => '',
  setFragment: () => {},
  reload: () => {},
  host: () => undefined,
  onFragment: () => () => {},
  guard: () => () => {},
  onRejection: () => () => {},
};

const analyzer = withQuestions(
  { update: () => Promise.resolve(null), more: () => Promise.resolve(null), dispose: () => {} },
  () => Promise.reject(new Error('There is nothing to ask about before the page is open.')),
);

/**
 * The window of an empty workspace as HTML. The build writes it into the page, so that the first screen is there before
 * the script is. It is drawn by the components that take its place, so it looks the same.
 */
export async function firstPaint(): Promise<string> {
  const workspace = await createWorkspace({ analyzer, page, persist: false, settings: null, session: null });
  const { store } = workspace;
  // Without a page, components read the state that a store began with.
  Object.assign(store, { getInitialState: store.getState });
  try {
    return renderToStaticMarkup(<App workspace={workspace} />);
  } finally {
    workspace.dispose();
  }
}

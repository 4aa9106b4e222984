import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What jsdom lacks, because it has no layout: every element is as large as this. */
const SIZE = { width: 1200, height: 800 };

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const mediaQueryList = (query: string) =>
  Object.assign(new EventTarget(), {
    media: query,
    // Animations would only make tests wait.
    matches: query.includes('prefers-reduced-motion'),
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });

/** A drawing context that takes all calls and draws nothing. */
const drawingContext = () => {
  const answers: Record<string | symbol, unknown> = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    getImageData: () => ({ data: new Uint8ClampedArray(4) }),
  };
  return new Proxy(answers, { get: (target, name) => target[name] ?? (() => undefined) });
};

const getter = (value: number) => ({ get: () => value, configurable: true });

Object.assign(globalThis, {
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&'), supports: () => false },
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  DOMMatrixReadOnly: class {
    m22 = 1;
  },
  matchMedia: mediaQueryList,
  // No stylesheet is loaded, so what an element says itself is all there is; asking jsdom takes most of a test's time.
  getComputedStyle: (element: HTMLElement) => element.style,
});
Object.defineProperties(Element.prototype, {
  clientWidth: getter(SIZE.width),
  clientHeight: getter(SIZE.height),
});
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: getter(SIZE.width),
  offsetHeight: getter(SIZE.height),
});
Object.assign(Element.prototype, {
  getBoundingClientRect(this: Element) {
    // Clicks come at the origin, where nothing between the panes must be hit.
    const origin = this.getAttribute('role') === 'separator' ? -2 * SIZE.width : 0;
    return new DOMRect(origin, 0, SIZE.width, SIZE.height);
  },
  scrollIntoView: () => {},
  scrollTo: () => {},
  hasPointerCapture: () => false,
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
});
Object.assign(HTMLCanvasElement.prototype, { getContext: drawingContext });
// Of itself jsdom looks like an old Safari, which Monaco treats in ways of its own.
Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0.0.0' });
Object.assign(document, { elementFromPoint: () => null });

configure({
  // What was looked for says more than thousands of lines of the page.
  getElementError: (message) => new Error(message?.split('\n\n')[0] ?? 'An element is missing.'),
  // A machine that does much else at the same time is slow, not wrong.
  asyncUtilTimeout: 15_000,
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  // What stays beside the screen: the boxes in which Monaco speaks to screen readers, which are alerts, among them.
  document.body.replaceChildren();
  // A dialog that is left open takes the pointer from everything else by a style of the body.
  document.body.removeAttribute('style');
});

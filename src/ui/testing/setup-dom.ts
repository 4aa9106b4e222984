import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What jsdom lacks, because it has no layout: every element is as large as this. */
const SIZE = { width: 1200, height: 800 };

class Observer {
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

/** A drawing context whose methods do nothing. */
const context2d = () =>
  new Proxy(
    {
      measureText: (text: string) => ({ width: text.length * 7 }),
      getImageData: () => ({ data: new Uint8ClampedArray(4) }),
    } as Record<string | symbol, unknown>,
    { get: (target, name) => target[name] ?? (() => undefined) },
  );

Object.assign(globalThis, {
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&'), supports: () => false },
  ResizeObserver: Observer,
  matchMedia: mediaQueryList,
  DOMMatrixReadOnly: class {
    m22 = 1;
  },
});
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { get: () => SIZE.width, configurable: true },
  offsetHeight: { get: () => SIZE.height, configurable: true },
});
Object.defineProperties(Element.prototype, {
  clientWidth: { get: () => SIZE.width, configurable: true },
  clientHeight: { get: () => SIZE.height, configurable: true },
});
Object.assign(Element.prototype, {
  getBoundingClientRect: () => new DOMRect(0, 0, SIZE.width, SIZE.height),
  scrollIntoView: () => {},
  scrollTo: () => {},
  hasPointerCapture: () => false,
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
});
Object.assign(HTMLCanvasElement.prototype, { getContext: context2d });
Object.assign(document, { elementFromPoint: () => null });

afterEach(cleanup);

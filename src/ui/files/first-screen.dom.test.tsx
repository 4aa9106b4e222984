import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { KindIcon } from '../parts/kind-icon.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { FirstScreen } from './first-screen.tsx';

const GATEWAY_API = 'gateway.networking.k8s.io';

/** The drawing of an icon, without what is said of it to screen readers. */
const drawn = (within: Element, index = 0) => {
  const icon = within.querySelectorAll('svg')[index];
  return { shapes: icon?.innerHTML, color: icon?.getAttribute('stroke') };
};

test.each([
  ['', 'LoadBalancer'],
  [GATEWAY_API, 'Gateway'],
  [GATEWAY_API, 'HTTPRoute'],
  ['', 'Service'],
  ['', 'Pod'],
])('the chain on the first screen has the icons of the kinds: %s/%s', async (group, kind) => {
  await renderUi(<FirstScreen />);
  const step = [...document.querySelectorAll('span')].findLast((span) => span.textContent === kind);
  const { container } = render(<KindIcon group={group} kind={kind} />);
  expect(step && drawn(step)).toEqual(drawn(container));
});

import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MiddleEllipsis } from './middle-ellipsis.tsx';

const parts = (text: string) => {
  const { container } = render(<MiddleEllipsis text={text} />);
  return Array.from(container.querySelectorAll('[aria-hidden]'), (part) => part.textContent);
};

test('a long text keeps its beginning and its end', () => {
  const { getByText } = render(<MiddleEllipsis text="storefront-production-eu" />);
  expect(getByText('storefront-production-eu')).toBeTruthy();
  expect(parts('storefront-production-eu')).toEqual(['storefront-product', 'ion-eu']);
});

test('a short text is one piece', () => expect(parts('storefront')).toEqual([]));

test('of several words the last one stays whole', () => {
  expect(parts('address from the cluster')).toEqual(['address from the ', 'cluster']);
  expect(parts('EndpointSlice cart-pjzx4, 2 addresses')).toEqual([
    'EndpointSlice cart-pjzx4, 2 ',
    'addresses',
  ]);
  expect(parts('2 × articles-of-the-blog:0.8.3')).toEqual(['2 × articles-of-the-blog', ':0.8.3']);
});

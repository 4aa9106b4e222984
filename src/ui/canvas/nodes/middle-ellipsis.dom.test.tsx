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

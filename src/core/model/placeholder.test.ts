import { expect, test } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

test.each([
  '${DOMAIN}',
  'app.${DOMAIN}',
  '${DOMAIN:=example.com}',
  '${DOMAIN:-example.com}',
  '${{ values.domain }}',
  '${var.domain}',
  '$DOMAIN',
  '$NAME.$LB_HOSTNAME',
  '$(DOMAIN)',
  'app.$(domain-name)',
  '{{ .Values.host }}',
  '{{- include "chart.name" . -}}',
  'app-{{ env }}',
  '<DOMAIN>',
  'app.<your-domain>',
  '<path:secret/data/shop#tls.crt>',
  'ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:2=,type:str]',
])('%s is filled in later', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'shop.example.com',
  '*.example.com',
  '/(.*)$',
  '/cart(/|$)(.*)',
  '/$1',
  '/$2/$1',
  'http://$host$request_uri',
  '^/v(?<version>[0-9]+)/(?P<rest>.*)$',
  'a < b and b > a',
  '<b>Shop</b>',
  '<a href="x">Shop</a>',
  '{ "a": { "b": 1 } }',
  'ENC',
  '$',
  '',
])('%s is a value', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test('the content of a file is no value that is filled in', () => {
  expect(isPlaceholder(`\${A}${' '.repeat(5000)}`)).toBe(false);
  expect(isPlaceholder('{{'.repeat(500_000))).toBe(false);
});

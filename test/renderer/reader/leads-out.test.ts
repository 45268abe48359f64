import { expect, test } from 'vitest';
import { externalAddress } from '../../../main/external-address';
import { leadsOut } from '../../../renderer/reader/leads-out';

test.each([
  ['https://example.org/a?b#c', true],
  ['http://例子.cn', true],
  ['mailto:a@example.org?subject=x', true],
  ['https://bank.example@elsewhere.example/', false],
  ['http://a:b@example.org', false],
  ['mailto:a', false],
  ['mailto:?attach=/etc/passwd', false],
  ['http://', false],
  [`https://example.org/${'a'.repeat(2000)}`, false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
])('%s is drawn as a link: %s, as main would open it', (href, opens) => {
  expect(leadsOut(href)).toBe(opens);
  expect(externalAddress(href) !== null).toBe(opens);
});

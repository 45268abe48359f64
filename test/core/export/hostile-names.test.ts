import { expect, test } from 'vitest';
import { fileName } from '../../../core/export/file-name';
import { hostileNames } from '../../hostile/name-files';

const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const refused = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

test('there are 73 names and more', () => {
  expect(hostileNames.length).toBeGreaterThanOrEqual(73);
});

test.each(hostileNames.map((name) => [name.slice(0, 40), name] as const))(
  'an export called %j has a name that every system takes',
  (_short, name) => {
    const made = fileName(name, 'docx', '眉批');
    expect(made).toMatch(/[^. ]\.docx$/u);
    expect(made).not.toMatch(refused);
    expect(made).not.toMatch(device);
    expect(made).not.toMatch(/^[\s.]/u);
    expect(Buffer.byteLength(made)).toBeLessThanOrEqual(200);
    expect(fileName(made.slice(0, -'.docx'.length), 'docx', '眉批')).toBe(made);
  },
);

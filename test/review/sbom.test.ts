import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reviewImage } from '../../src/review/reviewImage.ts';
import { packageUrl, sbomOf } from '../../src/review/sbom.ts';
import { imageArchive, sha256 } from '../servers/testImage.ts';
import { dpkgLists, file, link, paragraph, SITE, wheel } from './listedImage.ts';

let folder = '';
let isValid: ValidateFunction;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sbom-'));
  const require = createRequire(import.meta.url);
  const schemas = join(
    dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res',
    'schema',
  );
  const read = (name: string): AnySchemaObject =>
    JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8')) as AnySchemaObject;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('idn-email', true).addFormat('iri-reference', true);
  ajv.addSchema(read('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(read('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  isValid = ajv.compile(read('bom-1.6'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Listed {
  readonly type: string;
  readonly name: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

async function bill(
  archive: Buffer,
): Promise<{ readonly text: string; readonly components: readonly Listed[] }> {
  const path = join(folder, 'image.tar');
  await writeFile(path, archive);
  const text = sbomOf(await reviewImage(path));
  const bom = JSON.parse(text) as { specVersion: string; components: readonly Listed[] };
  expect(isValid(bom) ? [] : isValid.errors).toEqual([]);
  expect(bom.specVersion).toBe('1.6');
  return { text, components: bom.components };
}

describe('the bill of materials of an image', () => {
  const hostile = 'app/\u001b[31m\u202e__proto__ "x"\n';
  const layers = [
    [
      ...[
        file('usr/bin/x', 'x'),
        ...dpkgLists('bash', { 'usr/bin/x': 'x' }),
        file('var/lib/dpkg/status', paragraph('bash')),
      ],
      ...wheel('Num_Py', { 'numpy/a.py': 'a', 'numpy/b.py': 'b' }),
      ...[file(hostile, 'own'), link('app/link', '/etc')],
    ],
    [file(`${SITE}/numpy/b.py`, 'changed')],
  ];

  test('holds every package by its URL and every own or changed file by its hash, valid by the schema of 1.6', async () => {
    const { components } = await bill(imageArchive({ layers }));
    const property = ({ properties }: Listed, name: string): string | undefined =>
      properties.find((one) => one.name === `countersign:${name}`)?.value;
    const libraries = components.filter(({ type }) => type === 'library');
    expect(libraries.map((one) => [one.purl, property(one, 'class'), property(one, 'changed')])).toEqual([
      ['pkg:deb/debian/bash@1:2.0-1', 'claimed', '0'],
      ['pkg:pypi/num-py@1.0', 'claimed', '1'],
    ]);
    const files = new Map(components.filter(({ type }) => type === 'file').map((one) => [one.name, one]));
    expect(files.get(`/${hostile}`)?.hashes).toEqual([{ alg: 'SHA-256', content: sha256('own') }]);
    const changed = files.get(`/${SITE}/numpy/b.py`);
    expect(changed && [property(changed, 'class'), property(changed, 'package')]).toEqual([
      'changed',
      'pkg:pypi/num-py@1.0',
    ]);
    expect(files.has('/usr/bin/x')).toBe(false);
    const own = files.get('/app/link');
    expect(own && [own.hashes, property(own, 'target')]).toEqual([undefined, '/etc']);
  });

  test('is the same text for the same image', async () => {
    const archive = imageArchive({ layers });
    expect((await bill(archive)).text).toBe((await bill(archive)).text);
  });

  test.each([
    [{ ecosystem: 'npm', name: '@a/b', version: '1.0.0+x' }, 'pkg:npm/%40a/b@1.0.0%2Bx'],
    [{ ecosystem: 'alpine', name: 'g++', version: '1.2-r0' }, 'pkg:apk/alpine/g%2B%2B@1.2-r0'],
    [{ ecosystem: 'pypi', name: 'torch', version: '1!2.0' }, 'pkg:pypi/torch@1%212.0'],
    [{ ecosystem: 'debian', name: 'x', version: '1:2~rc' }, 'pkg:deb/debian/x@1:2~rc'],
  ] as const)('a package URL: %j', (named, url) => {
    expect(packageUrl(named)).toBe(url);
  });
});

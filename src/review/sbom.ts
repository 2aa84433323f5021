import { ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  HashDictionary,
  Metadata,
  Property,
  PropertyRepository,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { Ecosystem, PackageCount, PackageName, ReviewedFile, ReviewModel } from './model.ts';

/** Types and namespaces of package URLs (ECMA-427, and its list of types). */
const PURL: Readonly<Record<Ecosystem, string>> = {
  debian: 'pkg:deb/debian/',
  alpine: 'pkg:apk/alpine/',
  pypi: 'pkg:pypi/',
  npm: 'pkg:npm/',
};

/**
 * The bill of materials of a reviewed image as CycloneDX 1.6, JSON: every package with its package URL, and every own or changed
 * file with its hash. The property `countersign:class` says who vouches for each. The same image makes the same bytes.
 */
export function sbomOf(model: ReviewModel): string {
  const bom = new Bom();
  bom.metadata = new Metadata({ component: imageComponent(model) });
  for (const each of model.packages) bom.components.add(packageComponent(each));
  for (const file of model.files) bom.components.add(fileComponent(file));
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** The package URL of a package. */
export function packageUrl({ ecosystem, name, version }: PackageName): string {
  const path = name.split('/').map(encoded).join('/');
  return `${PURL[ecosystem]}${path}@${encoded(version)}`;
}

/** Percent-encoded but for letters, digits and `.-_~:`. */
function encoded(text: string): string {
  const escaped = encodeURIComponent(text).replaceAll('%3A', ':');
  return escaped.replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

function imageComponent({ archive, imageId, tags, config }: ReviewModel): Component {
  return new Component(ComponentType.Container, tags[0] ?? 'solution', {
    version: imageId,
    bomRef: 'image',
    hashes: sha256(archive.sha256),
    properties: properties({ platform: `${config.os}/${config.architecture}` }),
  });
}

function packageComponent({ package: named, ...counts }: PackageCount): Component {
  const url = packageUrl(named);
  const { files, bytes, changed, missing } = counts;
  return new Component(ComponentType.Library, named.name, {
    version: named.version,
    bomRef: url,
    purl: url,
    properties: properties({ class: counts.class, files, bytes, changed, missing }),
  });
}

function fileComponent({ path, type, origin, sha256: digest, linkname }: ReviewedFile): Component {
  const kind = type === 'file' ? {} : { type, ...(linkname === '' ? {} : { target: linkname }) };
  const of = origin.class === 'changed' ? { package: packageUrl(origin.package) } : {};
  return new Component(ComponentType.File, `/${path}`, {
    bomRef: `file:/${path}`,
    ...(digest === undefined ? {} : { hashes: sha256(digest) }),
    properties: properties({ class: origin.class, ...of, ...kind }),
  });
}

function sha256(digest: string): HashDictionary {
  return new HashDictionary([[HashAlgorithm['SHA-256'], digest]]);
}

function properties(values: Readonly<Record<string, string | number>>): PropertyRepository {
  return new PropertyRepository(
    Object.entries(values).map(([name, value]) => new Property(`countersign:${name}`, String(value))),
  );
}

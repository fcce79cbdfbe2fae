import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordTypeNames } from '#shared/model/registry';
import { FORMAT_VERSION } from '#shared/persistence/file-format';
import { readDocument } from '#shared/persistence/read-document';
import { writeDocument } from '#shared/persistence/write-document';
import { DocumentStore } from '#shared/store/document-store';

const folder = new URL('./old-versions/', import.meta.url);

/** A file of each released version, as that version wrote it, with its SHA-256: none is ever edited. */
const RELEASED: readonly (readonly [path: string, sha256: string, records: number])[] = [
  ['1.0/small-hall.plenum', '4feb4c396a6af209cebc5bf66d1def0c8cdf3fdf7e9ecbc90ff13ca6aa2e49de', 32],
  ['1.0/marks-and-groups.plenum', '8415f999babbad4ff6eda89932fa9c99d2eb1b7821d0887a203ff6739ca0958c', 8],
  ['1.0/power-and-water.plenum', 'c74693d833eb8716faccd3eadf120ce331d2601ca4a5f0f78597d84c6bf9d89c', 23],
  ['1.0/trays-and-cables.plenum', 'f01fce34c81a9746f143e18e67fae3f3797afd8fef45a34a5b5ab99f01c6b966', 12],
  ['1.0/calibrated-matrix.plenum', '98434da880682f5f354c75837432b77bcde7fdc9e6f9c156c7b05e67ee899fb5', 10],
];

describe('files of older versions', () => {
  it('are all listed here, one folder for each version, the present one too', () => {
    const paths = readdirSync(folder).flatMap((version) =>
      readdirSync(new URL(`${version}/`, folder)).map((name) => `${version}/${name}`),
    );
    expect(paths.sort()).toEqual(RELEASED.map(([path]) => path).sort());
    expect(readdirSync(folder)).toContain(FORMAT_VERSION);
  });

  it.each(RELEASED)('F6: %s opens whole', (path, sha256, count) => {
    const bytes = readFileSync(new URL(path, folder));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const text = bytes.toString('utf8');
    const result = readDocument(text, path);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.problems).toEqual([]);
    expect(result.value.records).toHaveLength(count);
    const saved = writeDocument(DocumentStore.from(result.value.records), { appVersion: '0.1.0' });
    const again = readDocument(saved, path);
    expect(again.ok && again.value.records).toEqual(result.value.records);
  });

  it('hold every record type of the present version', () => {
    const present = RELEASED.filter(([path]) => path.startsWith(`${FORMAT_VERSION}/`));
    const text = present.map(([path]) => readFileSync(new URL(path, folder), 'utf8')).join('');
    for (const name of recordTypeNames) expect(text).toContain(`{"id":"${name}:`);
  });
});

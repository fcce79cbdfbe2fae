import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordTypeNames, recordTypes } from '../model/registry';
import { documentJsonSchema } from './json-schema';

type Definition = { properties: Record<string, { default?: unknown }>; required: string[] };

describe('JSON schema of a file', () => {
  it('is the one kept in assets/schema, which outside tools read', () => {
    const file = new URL('../../assets/schema/plenum.schema.json', import.meta.url);
    const committed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(documentJsonSchema())));
  });

  it('describes every field of every record type, with the ones that must be there', () => {
    const { $defs } = documentJsonSchema() as unknown as { $defs: Record<string, Definition> };
    for (const name of recordTypeNames) {
      const fields = Object.entries(recordTypes[name].fields);
      expect(Object.keys($defs[name]?.properties ?? {})).toEqual(['id', ...fields.map(([field]) => field)]);
      const required = fields.filter(([, { presence }]) => presence === 'required').map(([field]) => field);
      expect($defs[name]?.required).toEqual(['id', ...required]);
    }
  });

  it('describes a catalog type in full', () => {
    const text = JSON.stringify(documentJsonSchema());
    for (const word of ['heatCaptureRatio', 'rackUnits', 'heightHalfRu', 'supplies']) expect(text).toContain(word);
  });
});

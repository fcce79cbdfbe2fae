import type { Field, Json } from '../model/field';
import { recordTypeNames, recordTypes } from '../model/registry';
import { versionOf } from '../model/record-type';
import { FORMAT_NAME, FORMAT_VERSION } from './file-format';

type JsonObject = { readonly [key: string]: Json };

/**
 * JSON Schema (2020-12) of one line of a `.plenum` file: the header, a record of each type, or the closing line.
 * Made from the same descriptions that check a file, so it cannot say something else.
 */
export function documentJsonSchema(): JsonObject {
  const definitions: Record<string, Json> = {};
  for (const name of recordTypeNames) definitions[name] = recordSchema(name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `One line of a Plenum file, format ${FORMAT_VERSION}`,
    oneOf: [
      { $ref: '#/$defs/header' },
      ...recordTypeNames.map((name) => ({ $ref: `#/$defs/${name}` })),
      { type: 'object', properties: { end: { const: FORMAT_NAME } }, required: ['end'], additionalProperties: false },
    ],
    $defs: {
      header: {
        type: 'object',
        properties: {
          format: { const: FORMAT_NAME },
          formatVersion: { type: 'string', pattern: '^\\d+\\.\\d+$' },
          appVersion: { type: 'string' },
          units: { const: 'um' },
          schema: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
        },
        required: ['format', 'formatVersion', 'units', 'schema'],
      },
      ...definitions,
    },
  };
}

function recordSchema(name: (typeof recordTypeNames)[number]): JsonObject {
  const type = recordTypes[name];
  const properties: Record<string, Json> = { id: { type: 'string', pattern: `^${name}:` } };
  const required = ['id'];
  for (const [fieldName, description] of Object.entries(type.fields) as [string, Field<unknown>][]) {
    properties[fieldName] =
      description.presence === 'default'
        ? { ...description.schema, default: description.defaultValue as Json }
        : description.schema;
    if (description.presence === 'required') required.push(fieldName);
  }
  return {
    title: type.noun,
    $comment: `version ${versionOf(type)}`,
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  };
}

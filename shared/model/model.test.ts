import { describe, expect, it } from 'vitest';
import { changeRecord, createRecord, InvalidRecordError } from './create-record';
import { deepFreeze } from './deep-freeze';
import { describe as describeValue, field, MAX_COORDINATE_UM } from './field';
import { createIdSource, createSequentialIds, isIdOf, typeNameOf } from './record-id';
import { catalogTypeType } from './records/catalog-type';
import { ruleSettingType } from './records/rule-setting';
import { checkFields, defineRecord, versionOf } from './record-type';
import { findRecordType, recordTypeNames, recordTypes } from './registry';

describe('record ids', () => {
  it('begin with their type and sort by creation, also within a millisecond and when the clock goes back', () => {
    const times = [1000, 1000, 1000, 2000, 1500, 1500];
    const ids = createIdSource(
      () => times.shift() ?? 0,
      () => 0.999_999,
    );
    const made = Array.from({ length: 6 }, () => ids('rack'));
    expect(made.every((id) => /^rack:[0-9A-HJKMNP-TV-Z]{20}$/.test(id))).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(6);
  });

  it('tell their type', () => {
    expect([typeNameOf('rack:1'), typeNameOf('rack'), typeNameOf(':1')]).toEqual(['rack', '', '']);
    expect([isIdOf('rack:1', 'rack'), isIdOf('rack:', 'rack'), isIdOf('racks:1', 'rack')]).toEqual([
      true,
      false,
      false,
    ]);
    const ids = createSequentialIds('t');
    expect([ids('rack'), ids('row')]).toEqual(['rack:t000001', 'row:t000002']);
  });
});

describe('fields', () => {
  const problems: readonly (readonly [
    field: { check: (value: unknown) => string | undefined },
    value: unknown,
    problem: RegExp,
  ])[] = [
    [field.integer({ min: 1, max: 5 }), 6, /must be from 1 to 5, not 6/],
    [field.integer(), 1.5, /must be a whole number, not 1\.5/],
    [field.integer(), NaN, /must be a whole number/],
    [field.um(), MAX_COORDINATE_UM + 1, /^lies more than 10 km from the origin$/],
    [field.um(), 0.5, /must be a whole number/],
    [field.sizeUm(), 0, /must be from 0\.001 mm to 10000 m, not 0 mm/],
    [field.watts(), -1_500, /must be from 0 kW to 10000000 kW, not -1\.5 kW/],
    [field.milliC({ min: -50_000, max: 100_000 }), 100_500, /must be from -50 °C to 100 °C, not 100\.5 °C/],
    [field.rotationMdeg(), 360_000, /must be from 0° to 359\.999°, not 360°/],
    [field.text({ maxLength: 3 }), 'abcd', /at most 3 characters, not 4/],
    [field.text({ minLength: 1 }), '', /must not be empty/],
    [field.text(), 5, /must be text, not 5/],
    [field.flag(), 'true', /must be true or false, not "true"/],
    [field.oneOf(['a', 'b']), 'c', /must be one of a, b, not "c"/],
    [field.ref(['rack', 'row'], 'clear'), 'room:1', /must be the id of a rack or row, not "room:1"/],
    [field.ref('rack', 'clear'), null, /not null/],
    [
      field.outline(),
      [
        [0, 0],
        [1, 1],
      ],
      /at least three corners/,
    ],
    [
      field.outline(),
      [
        [0, 0],
        [1, 1],
        [1, '1'],
      ],
      /corner 3 must be/,
    ],
    [field.outline(), Array.from({ length: 10_001 }, () => [0, 0]), /at most 10000/],
    [field.integers(2), [1, 2, 3], /at most 2 whole numbers/],
    [ruleSettingType.fields.params, [], /must be an object, not a list/],
    [ruleSettingType.fields.params, { a: {} }, /has a value for a that is neither/],
    [catalogTypeType.fields.type, { id: 'a/b' }, /is not a catalog type/],
  ];
  it.each(problems)('refuse what they do not allow (%#)', (one, value, problem) => {
    expect(one.check(value)).toMatch(problem);
  });

  it('show a value shortly, whatever it is', () => {
    expect([undefined, null, {}, [], 5, true].map(describeValue)).toEqual([
      'nothing',
      'null',
      'an object',
      'a list',
      '5',
      'true',
    ]);
    expect(describeValue('x'.repeat(1000))).toHaveLength(43);
  });
});

describe('records', () => {
  const values = { roomId: 'room:1', typeId: 'catalogType:a/b', name: 'R', xUm: 0, yUm: 0 } as const;

  it('are made with their defaults, frozen', () => {
    const rack = createRecord('rack', 'rack:1', values);
    expect(rack).toEqual({
      ...values,
      id: 'rack:1',
      typeName: 'rack',
      rotationMdeg: 0,
      status: 'planned',
      isLocked: false,
    });
    expect(Object.isFrozen(rack)).toBe(true);
    expect(Object.isFrozen(deepFreeze({ a: [{ b: 1 }] }).a[0])).toBe(true);
  });

  it('are not made from wrong values', () => {
    expect(() => createRecord('rack', 'rack:1', { ...values, xUm: 0.5, name: '' })).toThrow(InvalidRecordError);
    expect(() => createRecord('rack', 'rack:1', { ...values, xUm: 0.5, name: '' })).toThrow(
      /A rack cannot be made: name must not be empty; x must be a whole number/,
    );
    expect(() => createRecord('row', 'row:1', { name: 'A' } as never)).toThrow(/room is missing/);
  });

  it('change only where something differs, and take a cleared field away', () => {
    const rack = createRecord('rack', 'rack:1', { ...values, tag: 'x', status: 'existing' });
    expect(changeRecord(rack, { name: 'R', tag: 'x' })).toBe(rack);
    expect(changeRecord(rack, { tag: undefined })).not.toHaveProperty('tag');
    expect(changeRecord(rack, { status: undefined }).status).toBe('planned');
    const newer = { ...rack, unknownFields: { a: 1 } };
    expect(changeRecord(newer, { name: 'Q' })).toMatchObject({ name: 'Q', unknownFields: { a: 1 } });
  });

  it('have a version for each migration', () => {
    const type = defineRecord('row', {
      noun: 'row',
      fields: {},
      migrations: [{ id: 'row/2-x', up: (stored) => stored }],
    });
    expect([versionOf(type), checkFields(type, {})]).toEqual([2, []]);
  });
});

describe('registry', () => {
  it('names every type as it is filed, with defaults that its own fields allow', () => {
    for (const name of recordTypeNames) {
      expect(recordTypes[name].typeName).toBe(name);
      for (const one of Object.values(recordTypes[name].fields))
        if (one.presence === 'default') expect(one.check(one.defaultValue)).toBeUndefined();
    }
    expect([findRecordType('toString'), findRecordType('__proto__')]).toEqual([undefined, undefined]);
  });

  it('lists every type after those it must name, so that files read in one pass', () => {
    for (const name of recordTypeNames)
      for (const one of Object.values(recordTypes[name].fields))
        if (one.reference && one.presence === 'required')
          expect(one.reference.to.some((to) => recordTypeNames.indexOf(to) < recordTypeNames.indexOf(name))).toBe(true);
  });
});

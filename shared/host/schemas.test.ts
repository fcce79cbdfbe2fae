import { describe, expect, it } from 'vitest';
import { channelOf } from './channels';
import { eventSchemas, requestSchemas } from './schemas';

const accepts = (name: keyof typeof requestSchemas, value: unknown): boolean =>
  requestSchemas[name].request.safeParse(value).success;

describe('host schemas', () => {
  it('name every channel with the prefix', () => {
    const names = [...Object.keys(requestSchemas), ...Object.keys(eventSchemas)] as (keyof typeof requestSchemas)[];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(channelOf(name)).toMatch(/^plenum:[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  });

  it('refuse folders in suggested names', () => {
    expect(accepts('documents.saveAs', { suggestedName: 'hall.plenum', text: '' })).toBe(true);
    expect(accepts('documents.saveAs', { suggestedName: '../hall.plenum', text: '' })).toBe(false);
    expect(accepts('documents.saveAs', { suggestedName: 'C:\\hall.plenum', text: '' })).toBe(false);
  });

  it('refuse unknown keys, wrong types and path-like ids', () => {
    const base = { documentId: 'doc_1', name: 'Hall', token: null, stamp: null, baseText: '{}' };
    expect(accepts('recovery.begin', base)).toBe(true);
    expect(accepts('recovery.begin', { ...base, extra: 1 })).toBe(false);
    expect(accepts('recovery.begin', { ...base, documentId: '../../etc' })).toBe(false);
    expect(accepts('documents.save', { token: 'a/b', text: '', expectedStamp: 's', force: false })).toBe(false);
    expect(accepts('documents.openDialog', { path: '/etc/passwd' })).toBe(false);
  });

  it('refuse journal lines with line ends, which would forge a second transaction', () => {
    expect(accepts('recovery.append', { documentId: 'd', lines: ['{"a":1}'] })).toBe(true);
    expect(accepts('recovery.append', { documentId: 'd', lines: ['{"a":1}\n{"b":2}'] })).toBe(false);
  });

  it('accept a nested menu and refuse one without end', () => {
    const action = {
      kind: 'action',
      id: 'edit.undo',
      label: 'Undo',
      accelerator: null,
      isEnabled: true,
      isChecked: null,
    };
    const wrap = (items: unknown[]): unknown => ({ kind: 'submenu', id: 'm', label: 'M', items });
    expect(accepts('menu.setMenu', [wrap([action, wrap([action])])])).toBe(true);
    let deep: unknown = wrap([action]);
    for (let level = 0; level < 10; level += 1) deep = wrap([deep]);
    expect(accepts('menu.setMenu', [deep])).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { buildTemplate, templates } from '#shared/operations/templates/templates';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { DocumentStore } from '#shared/store/document-store';
import { formatMessage } from '#shared/i18n/message';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { BUILT_IN_TYPES } from './catalog';

const catalog = new CatalogIndex(BUILT_IN_TYPES);
const plain = {
  nameOf: (id: string) => id,
  formatQuantity: (value: number, dimension: string) => `${value} ${dimension}`,
};

function build(id: string, sizes: { readonly [size: string]: number } = {}): DocumentStore {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new Error(`There is no template ${id}`);
  const tools = { ids: createSequentialIds('t'), typeOf: (typeId: string) => catalog.get(typeId) };
  const built = buildTemplate(template, sizes, tools);
  if (!built.ok) throw new Error(built.error.message);
  return DocumentStore.from(built.value);
}

describe('templates with the built-in catalog', () => {
  for (const { id, sizes } of templates)
    it(`${id} breaks no rule, small or large`, () => {
      for (const bound of ['default', 'min'] as const) {
        const chosen = Object.fromEntries(sizes.map((size) => [size.id, size[bound]]));
        const session = new ValidationSession(build(id, chosen));
        session.run();
        const errors = [...session.findings()].filter((one) => one.severity === 'error' && !one.isUnknown);
        expect(errors.map((one) => formatMessage(one.message, plain))).toEqual([]);
      }
    });

  it('have as many racks as asked for', () => {
    expect(build('nvl72-pair', { racksPerRow: 3 }).all('rack').size).toBe(6);
    expect(build('enterprise-room', { racksPerRow: 2, servers: 4 }).all('device').size).toBe(20);
    expect(build('empty-hall', { width: 30_000_000, depth: 9_000_000 }).all('room').size).toBe(1);
  });

  it('say which type the catalog lacks', () => {
    const [, rows] = templates;
    if (!rows) throw new Error('There is no second template');
    const built = buildTemplate(rows, {}, { ids: createSequentialIds('t'), typeOf: () => undefined });
    expect(built.ok ? '' : built.error.message).toMatch(/The catalog has no .*, which this template needs/);
  });
});

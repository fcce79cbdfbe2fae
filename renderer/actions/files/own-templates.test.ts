import { describe, expect, it } from 'vitest';
import { createFakeHost } from '../../platform/fake-host';
import { dropOwnTemplate, keepOwnTemplate, ownTemplates, renameOwnTemplate } from './own-templates';

describe('own templates', () => {
  it('are kept by name, replaced, renamed and dropped', async () => {
    const host = createFakeHost();
    await keepOwnTemplate(host, { name: 'Row', text: 'one' });
    await keepOwnTemplate(host, { name: 'Hall', text: 'two' });
    await keepOwnTemplate(host, { name: 'Row', text: 'three' });
    expect(await ownTemplates(host)).toEqual([
      { name: 'Hall', text: 'two' },
      { name: 'Row', text: 'three' },
    ]);
    expect(await renameOwnTemplate(host, 'Row', 'Hall')).toBe(false);
    expect(await renameOwnTemplate(host, 'Row', 'Pod')).toBe(true);
    await dropOwnTemplate(host, 'Hall');
    expect(await ownTemplates(host)).toEqual([{ name: 'Pod', text: 'three' }]);
  });

  it('keeps entries it does not understand', async () => {
    const host = createFakeHost();
    await host.templates.write('[{"kind":"of tomorrow"}]');
    await keepOwnTemplate(host, { name: 'Row', text: 'one' });
    expect(await ownTemplates(host)).toEqual([{ name: 'Row', text: 'one' }]);
    expect((await host.templates.read()).text).toContain('of tomorrow');
  });
});

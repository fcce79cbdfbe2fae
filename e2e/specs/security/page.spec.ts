import '../../fixtures/host';
import { expect, test } from '../../fixtures/app';

test.describe('what a page must not be able to do', () => {
  test('reach Node, Electron or the raw channel', async ({ page }) => {
    const reached = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>;
      const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'];
      return names.filter((name) => world[name] !== undefined);
    });
    expect(reached).toEqual([]);
  });

  test('change the host it was given', async ({ page }) => {
    const changed = await page.evaluate(() => {
      const results: string[] = [];
      const attempt = (name: string, change: () => void): void => {
        try {
          change();
          results.push(name);
        } catch {
          // Refused, as it should be.
        }
      };
      attempt('replace', () => Object.defineProperty(window, 'plenumHost', { value: {} }));
      attempt('extend', () => Object.defineProperty(plenumHost.documents, 'save', { value: () => null }));
      return results;
    });
    expect(changed).toEqual([]);
  });

  test('run inline script, evaluate text or add inline style', async ({ page, consoleWatch }) => {
    consoleWatch.expect(/Content Security Policy/);
    const violated = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(script, style);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { directives, ran: 'inlineRan' in window, outline: getComputedStyle(document.body).outlineWidth };
    });
    expect(violated.directives).toContain('script-src-elem');
    expect(violated.directives).toContain('style-src-elem');
    expect(violated.ran).toBe(false);
    expect(violated.outline).not.toBe('7px');
    const evaluated = await page.evaluate(() => {
      const run = document.createElement('button');
      run.setAttribute('onclick', 'window.handlerRan = true');
      document.body.append(run);
      run.click();
      run.remove();
      return 'handlerRan' in window;
    });
    expect(evaluated).toBe(false);
  });

  test('talk to the network or embed anything', async ({ page, consoleWatch }) => {
    consoleWatch.expect(/Content Security Policy|ERR_|Failed to load/);
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      frame.remove();
      return { fetched, directives };
    });
    expect(outcome.fetched).toBe('refused');
    expect(outcome.directives).toContain('frame-src');
  });

  test('leave the program, open a window, or load a file of the machine', async ({ app, page, consoleWatch }) => {
    consoleWatch.expect(/Not allowed|ERR_|Content Security Policy/);
    const address = page.url();
    for (const target of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello']) {
      await page.evaluate((to) => {
        location.href = to;
      }, target);
    }
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    await expect(page.getByTestId('app')).toBeVisible();
    expect(page.url()).toBe(address);
    expect(app.windows()).toHaveLength(1);
  });

  test('read program files that are not part of the page', async ({ page, consoleWatch }) => {
    consoleWatch.expect(/404/);
    for (const target of ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2f..%2fpackage.json', '/%00']) {
      const status = await page.evaluate((path) => fetch(path).then((answer) => answer.status), target);
      expect(status, target).toBe(404);
    }
  });

  test('get permissions it does not need', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).not.toContain('granted');
  });
});

test.describe('what a page must not be able to ask for', () => {
  test('a file by path or by a made-up token', async ({ page, consoleWatch }) => {
    consoleWatch.expect(/log: .*ZodError/);
    const outcomes = await page.evaluate(async () => {
      const ask = (token: string) =>
        plenumHost.documents.reload(token as never).then(
          (outcome) => (outcome.kind === 'failed' ? outcome.failure.code : outcome.kind),
          (error: Error) => error.message,
        );
      return Promise.all([ask('/etc/passwd'), ask('../../etc/passwd'), ask('AAAAAAAAAAAAAAAAAAAAAAAA')]);
    });
    expect(outcomes[0]).toContain('does not have the right form');
    expect(outcomes[1]).toContain('does not have the right form');
    expect(outcomes[2]).toBe('unknownToken');
  });

  test('a save that writes elsewhere, a journal outside its folder, a forged menu', async ({ page, consoleWatch }) => {
    consoleWatch.expect(/log: .*ZodError/);
    const refusals = await page.evaluate(async () => {
      const base = { documentId: '../../outside', name: 'x', token: null, stamp: null, baseText: '' };
      const requests: (() => Promise<unknown>)[] = [
        () => plenumHost.documents.saveAs({ suggestedName: '../../x.plenum', text: '' }),
        () => plenumHost.recovery.begin(base),
        () => plenumHost.recovery.append({ documentId: 'd', lines: ['{}\n{}'] }),
        () => plenumHost.menu.setMenu([{ kind: 'role', role: 'quit', label: '' }] as never),
        () => plenumHost.settings.write(7 as never),
        () => plenumHost.window.setDocumentState({ name: 'x' } as never),
      ];
      const refused = requests.map((request) =>
        request().then(
          () => 'accepted',
          (error: Error) => error.message,
        ),
      );
      return Promise.all(refused);
    });
    for (const refusal of refusals) expect(refusal).toContain('does not have the right form');
  });

  test('pages outside the allowed sites', async ({ app, page }) => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
      (globalThis as { openedPages?: string[] }).openedPages = opened;
    });
    const answers = await page.evaluate(() =>
      Promise.all(
        [
          'https://docs.nvidia.com/',
          'http://docs.nvidia.com/',
          'https://example.com/',
          'https://nvidia.com@example.com/',
          'file:///etc/passwd',
          'javascript:alert(1)',
        ].map((address) => plenumHost.openExternal(address)),
      ),
    );
    expect(answers).toEqual([true, false, false, false, false, false]);
    const opened = await app.evaluate(() => (globalThis as { openedPages?: string[] }).openedPages);
    expect(opened).toEqual(['https://docs.nvidia.com/']);
  });
});

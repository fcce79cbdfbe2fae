/** One window of the stand-in: a real Chromium page with the preload in a world of its own. */
import type { BrowserContext, CDPSession, Frame, Page, Route } from '@playwright/test';
import { makeCodec } from '../standin/codec';
import type { Call } from '../standin/rpc';
import { toAppAddress, toPageAddress } from './addresses';
import { makeBridgeEnd, runInMainWorld, runInPreloadWorld, type WorldEnvironment } from './page-bridge';

const WORLD = 'Electron Isolated Context';
const BINDING = 'standinSend';
const CHANNEL = 'standin-bridge';
const codec = makeCodec();

export interface WindowOptions {
  readonly width: number;
  readonly height: number;
  /** Source of the preload bundle. */
  readonly preload: string | null;
  readonly argv: readonly string[];
  readonly permissions: readonly string[];
}

interface PreloadMessage {
  readonly type: 'hello' | 'invoke' | 'open';
  readonly id: number;
  readonly channel: string;
  readonly args: string;
  readonly url: string;
}

interface ProtocolAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** Parts of the page that the preload's messages and the program's commands go through. */
export class StandInPage {
  private readonly worlds = new Map<number, string>();
  private worldId: string | null = null;
  private isProgramNavigating = false;

  private constructor(
    readonly id: number,
    readonly page: Page,
    private readonly devtools: CDPSession,
    private readonly askMain: Call,
    private readonly isMainAlive: () => boolean,
  ) {}

  static async open(
    id: number,
    context: BrowserContext,
    options: WindowOptions,
    askMain: Call,
    isMainAlive: () => boolean,
  ): Promise<StandInPage> {
    const page = await context.newPage();
    await page.setViewportSize({ width: options.width, height: options.height });
    await context.grantPermissions([...options.permissions]);
    const self = new StandInPage(id, page, await context.newCDPSession(page), askMain, isMainAlive);
    await self.injectWorlds(options);
    await self.listen();
    return self;
  }

  async load(address: string): Promise<void> {
    await this.asProgram(() => this.page.goto(toPageAddress(address)));
  }

  async reload(): Promise<void> {
    await this.asProgram(() => this.page.reload());
  }

  /** Ends the page's process as a crash would; the answer never comes. */
  crash(): void {
    this.devtools.send('Page.crash').catch(() => undefined);
  }

  /** Gives a message of the main process to the preload's listeners. */
  send(channel: string, args: readonly unknown[]): Promise<void> {
    return this.deliver({ id: 0, ok: true, value: null, channel, args });
  }

  private async asProgram(navigate: () => Promise<unknown>): Promise<void> {
    this.isProgramNavigating = true;
    try {
      await navigate();
    } finally {
      this.isProgramNavigating = false;
    }
  }

  private async deliver(delivery: object): Promise<void> {
    if (this.worldId === null) return;
    const expression = `standinDeliver(${JSON.stringify(codec.encode(delivery))})`;
    // The page may be gone by now, as a window may be by the time a message reaches it.
    await this.devtools.send('Runtime.evaluate', { expression, uniqueContextId: this.worldId }).catch(() => undefined);
  }

  private async injectWorlds({ preload, argv }: WindowOptions): Promise<void> {
    const environment: WorldEnvironment = { binding: BINDING, platform: process.platform, argv };
    const common = `(${makeCodec.toString()})(), ${makeBridgeEnd.toString()}, ${JSON.stringify(CHANNEL)}`;
    const wrapped = preload === null ? 'null' : `function (require, module, exports, process) {${preload}\n}`;
    await this.devtools.send('Runtime.enable');
    await this.devtools.send('Page.enable');
    this.devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.worlds.set(context.id, context.uniqueId);
    });
    this.devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.onPreloadMessage(JSON.parse(payload) as PreloadMessage, executionContextId);
    });
    await this.devtools.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    await this.devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${runInMainWorld.toString()})(${common})`,
    });
    await this.devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `(${runInPreloadWorld.toString()})(${common}, ${JSON.stringify(environment)}, ${wrapped})`,
    });
  }

  private onPreloadMessage(message: PreloadMessage, contextId: number): void {
    switch (message.type) {
      case 'hello':
        this.worldId = this.worlds.get(contextId) ?? null;
        return;
      case 'open':
        void this.tellMain('open', { url: toAppAddress(message.url) });
        return;
      case 'invoke': {
        const { id, channel } = message;
        const address = toAppAddress(this.page.url());
        this.askMain('invoke', this.id, address, true, channel, codec.decode(message.args)).then(
          (value) => this.deliver({ id, ok: true, value, channel: null, args: [] }),
          (error: unknown) => {
            const text = `Error invoking remote method '${channel}': ${String(error)}`;
            return this.deliver({ id, ok: false, value: text, channel: null, args: [] });
          },
        );
      }
    }
  }

  private async tellMain(type: string, details: object = {}): Promise<unknown> {
    return this.isMainAlive() ? this.askMain('pageEvent', this.id, type, details) : null;
  }

  private async listen(): Promise<void> {
    const { page } = this;
    page.on('framenavigated', (frame: Frame) => {
      if (frame === page.mainFrame()) void this.tellMain('navigated', { url: toAppAddress(frame.url()) });
    });
    page.on('load', () => {
      void this.tellMain('load');
      void page.title().then(
        (title) => this.tellMain('title', { title }),
        () => undefined,
      );
    });
    page.on('crash', () => void this.tellMain('crashed'));
    await page.route('**', (route) => this.answerRequest(route));
  }

  /** Every request of the page goes by the program: navigation, network rule, then its protocol handler. */
  private async answerRequest(route: Route): Promise<void> {
    const request = route.request();
    const address = toAppAddress(request.url());
    try {
      if (request.isNavigationRequest() && !(await this.mayNavigate(request.frame(), address))) {
        await route.fulfill({ status: 204 });
      } else if ((await this.askMain('isRequestAllowed', address)) !== true) {
        await route.abort('blockedbyclient');
      } else {
        await this.serve(route, request.method(), address);
      }
    } catch (error) {
      if (!this.isMainAlive() || this.page.isClosed()) return;
      process.stderr.write(`stand-in: ${address}: ${String(error)}\n`);
      await route.abort('failed').catch(() => undefined);
    }
  }

  private async mayNavigate(frame: Frame, address: string): Promise<boolean> {
    if (frame !== this.page.mainFrame()) return (await this.tellMain('willNavigateFrame', { url: address })) === true;
    const isReload = address === toAppAddress(this.page.url());
    if (!this.isProgramNavigating && !isReload && (await this.tellMain('willNavigate', { url: address })) !== true)
      return false;
    await this.tellMain('startNavigation', { url: address });
    return true;
  }

  private async serve(route: Route, method: string, address: string): Promise<void> {
    if (/^(data|blob):/.test(address)) {
      await route.continue();
      return;
    }
    const answer = (await this.askMain('protocol', address, method)) as ProtocolAnswer | null;
    if (answer === null) await route.abort('failed');
    else await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
  }
}

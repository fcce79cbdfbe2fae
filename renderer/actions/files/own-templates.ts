import type { HostApi } from '#shared/host/contract';

/** A document that was kept to begin others with. */
export interface OwnTemplate {
  readonly name: string;
  /** The whole document as its file would be. */
  readonly text: string;
}

/** The person's own templates by name. A store that is damaged is kept aside by the host and read as empty. */
export async function ownTemplates(host: HostApi): Promise<readonly OwnTemplate[]> {
  return (await storedIn(host)).filter(isTemplate).sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a template, in place of one with the same name. Rejects when the machine refuses. */
export async function keepOwnTemplate(host: HostApi, template: OwnTemplate): Promise<void> {
  await change(host, (own) => [...own.filter(({ name }) => name !== template.name), template]);
}

/** Gives a template another name. Returns false, and changes nothing, when that name is taken. */
export async function renameOwnTemplate(host: HostApi, from: string, to: string): Promise<boolean> {
  if ((await ownTemplates(host)).some(({ name }) => name === to)) return false;
  await change(host, (own) => own.map((one) => (one.name === from ? { ...one, name: to } : one)));
  return true;
}

/** Takes a template out of the list; documents begun with it stay as they are. */
export async function dropOwnTemplate(host: HostApi, name: string): Promise<void> {
  await change(host, (own) => own.filter((one) => one.name !== name));
}

async function change(host: HostApi, edit: (own: readonly OwnTemplate[]) => readonly OwnTemplate[]): Promise<void> {
  const stored = await storedIn(host);
  // What cannot be used stays in the store as it is: another version may understand it.
  const others = stored.filter((one) => !isTemplate(one));
  await host.templates.write(JSON.stringify([...edit(stored.filter(isTemplate)), ...others]));
}

async function storedIn(host: HostApi): Promise<unknown[]> {
  const { text } = await host.templates.read();
  const value: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(value) ? value : [];
}

function isTemplate(value: unknown): value is OwnTemplate {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('text' in value)) return false;
  return typeof value.name === 'string' && typeof value.text === 'string';
}

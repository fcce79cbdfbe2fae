import { z } from 'zod';
import type { EventName, HostEvents, HostRequests, RequestName } from './channels';
import { MAX_FILE_BYTES, type FileStamp, type FileToken, type MenuItem } from './contract';

/** Longest name, label or message that crosses the boundary, in UTF-16 units. */
const MAX_SHORT_TEXT = 4_096;
const MAX_MENU_ITEMS = 500;
const MAX_MENU_DEPTH = 5;

const shortText = z.string().max(MAX_SHORT_TEXT);
const bigText = z.string().max(MAX_FILE_BYTES);
const fileName = shortText.min(1).regex(/^[^/\\\0]+$/, 'a file name, without a folder');
const token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .transform((text) => text as FileToken);
const stamp = shortText.transform((text) => text as FileStamp);
const documentId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'letters, digits, _ and -, at most 64');
const journalLine = z
  .string()
  .max(MAX_FILE_BYTES)
  .regex(/^[^\n\r]*$/, 'one line, without line ends');
const nothing = z.undefined();
const milliseconds = z.number().finite();
const byteCount = z.number().int().nonnegative();

const failure = z.strictObject({
  code: z.enum([
    'notFound',
    'notPermitted',
    'readOnly',
    'tooLarge',
    'diskFull',
    'notAFile',
    'unknownToken',
    'unsupported',
    'other',
  ]),
  reason: shortText,
  advice: shortText,
});
const failed = z.strictObject({ kind: z.literal('failed'), failure });
const cancelled = z.strictObject({ kind: z.literal('cancelled') });
const readOnlyReason = z.strictObject({
  code: z.enum(['fileReadOnly', 'folderReadOnly', 'openElsewhere']),
  lockedBy: shortText.nullable(),
});
const openedFile = z.strictObject({
  token,
  name: shortText,
  folderLabel: shortText.nullable(),
  text: bigText,
  hasInvalidBytes: z.boolean(),
  stamp,
  readOnly: z.union([z.literal(false), readOnlyReason]),
  sizeBytes: byteCount,
});
const openOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), file: openedFile }),
  cancelled,
  failed,
]);
const recentFile = z.strictObject({ token, name: shortText, folderLabel: shortText.nullable() });
const saved = z.strictObject({
  kind: z.literal('saved'),
  file: z.strictObject({
    token,
    name: shortText,
    folderLabel: shortText.nullable(),
    stamp,
    backupName: shortText.nullable(),
  }),
});
const saveOutcome = z.discriminatedUnion('kind', [
  saved,
  z.strictObject({
    kind: z.literal('conflict'),
    theirs: z.strictObject({
      change: z.enum(['modified', 'deleted']),
      modifiedAtMs: milliseconds.nullable(),
      sizeBytes: byteCount.nullable(),
    }),
  }),
  z.strictObject({ kind: z.literal('readOnly'), reason: readOnlyReason }),
  failed,
]);
const saveAsOutcome = z.discriminatedUnion('kind', [saved, cancelled, failed]);
const recoveryBase = z.strictObject({
  documentId,
  name: shortText,
  token: token.nullable(),
  stamp: stamp.nullable(),
  baseText: bigText,
});
const storedText = z.strictObject({ text: bigText.nullable(), setAsideAs: shortText.nullable() });
const pickTypeFilesOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('picked'),
    files: z.array(z.strictObject({ name: shortText, text: bigText })).readonly(),
    skipped: z.array(z.strictObject({ name: shortText, reason: shortText })).readonly(),
  }),
  cancelled,
  failed,
]);
const pickFileOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picked'), name: shortText, bytes: z.instanceof(Uint8Array) }),
  cancelled,
  failed,
]);
const exportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exported'), name: shortText }),
  cancelled,
  failed,
]);

function menuItem(depth: number): z.ZodType<MenuItem> {
  const flat = [
    z.strictObject({
      kind: z.literal('action'),
      id: shortText.min(1),
      label: shortText.min(1),
      accelerator: shortText.nullable(),
      isEnabled: z.boolean(),
      isChecked: z.boolean().nullable(),
    }),
    z.strictObject({
      kind: z.literal('role'),
      role: z.enum([
        'about',
        'hide',
        'hideOthers',
        'unhide',
        'services',
        'quit',
        'minimize',
        'zoom',
        'front',
        'togglefullscreen',
        'toggleDevTools',
      ]),
      label: shortText,
    }),
    z.strictObject({
      kind: z.literal('recentFiles'),
      label: shortText,
      emptyLabel: shortText,
      clearLabel: shortText,
    }),
    z.strictObject({ kind: z.literal('separator') }),
  ] as const;
  return depth === 0 ? z.union(flat) : z.union([...flat, submenu(depth)]);
}

function submenu(depth: number) {
  return z.strictObject({
    kind: z.literal('submenu'),
    id: shortText.min(1),
    label: shortText.min(1),
    items: z
      .array(menuItem(depth - 1))
      .max(MAX_MENU_ITEMS)
      .readonly(),
  });
}

type RequestSchemas = {
  readonly [Name in RequestName]: {
    readonly request: z.ZodType<HostRequests[Name]['request']>;
    readonly answer: z.ZodType<HostRequests[Name]['answer']>;
  };
};

/** The exact shape of each request and answer. The main process refuses whatever does not fit. */
export const requestSchemas: RequestSchemas = {
  'documents.openDialog': { request: nothing, answer: openOutcome },
  'documents.openRecent': { request: token, answer: openOutcome },
  'documents.recentFiles': { request: nothing, answer: z.array(recentFile).readonly() },
  'documents.clearRecent': { request: nothing, answer: nothing },
  'documents.save': {
    request: z.strictObject({ token, text: bigText, expectedStamp: stamp, force: z.boolean() }),
    answer: saveOutcome,
  },
  'documents.saveAs': {
    request: z.strictObject({ suggestedName: fileName, text: bigText }),
    answer: saveAsOutcome,
  },
  'documents.reload': { request: token, answer: openOutcome },
  'documents.takeOver': { request: token, answer: openOutcome },
  'documents.release': { request: token, answer: nothing },
  'documents.ready': { request: nothing, answer: nothing },
  'recovery.begin': { request: recoveryBase, answer: nothing },
  'recovery.append': {
    request: z.strictObject({ documentId, lines: z.array(journalLine).readonly() }),
    answer: nothing,
  },
  'recovery.clear': {
    request: z.strictObject({ base: recoveryBase, remainingLines: z.array(journalLine).readonly() }),
    answer: nothing,
  },
  'recovery.list': {
    request: nothing,
    answer: z
      .array(
        z.strictObject({
          documentId,
          name: shortText,
          modifiedAtMs: milliseconds,
          lineCount: byteCount,
        }),
      )
      .readonly(),
  },
  'recovery.read': {
    request: documentId,
    answer: z
      .strictObject({
        name: shortText,
        token: token.nullable(),
        stamp: stamp.nullable(),
        baseText: bigText,
        journalLines: z.array(journalLine).readonly(),
        modifiedAtMs: milliseconds,
      })
      .nullable(),
  },
  'recovery.discard': { request: documentId, answer: nothing },
  'templates.read': { request: nothing, answer: storedText },
  'templates.write': { request: bigText, answer: nothing },
  'templates.setAside': { request: nothing, answer: storedText },
  'userCatalog.read': { request: nothing, answer: storedText },
  'userCatalog.write': { request: bigText, answer: nothing },
  'userCatalog.setAside': { request: nothing, answer: storedText },
  'userCatalog.pickTypeFiles': {
    request: z.strictObject({ folder: z.boolean() }),
    answer: pickTypeFilesOutcome,
  },
  'settings.read': { request: nothing, answer: storedText },
  'settings.write': { request: bigText, answer: nothing },
  'settings.setAside': { request: nothing, answer: storedText },
  'window.setDocumentState': {
    request: z.strictObject({
      name: shortText.nullable(),
      isDirty: z.boolean(),
      isBlank: z.boolean(),
      token: token.nullable(),
    }),
    answer: nothing,
  },
  'window.newWindow': { request: nothing, answer: nothing },
  'window.close': { request: nothing, answer: nothing },
  'window.answerClose': { request: z.enum(['close', 'cancel']), answer: nothing },
  'menu.setMenu': { request: z.array(submenu(MAX_MENU_DEPTH)).max(MAX_MENU_ITEMS).readonly(), answer: nothing },
  'files.pick': {
    request: z.strictObject({
      description: shortText,
      extensions: z
        .array(z.string().regex(/^[a-z0-9]{1,10}$/))
        .min(1)
        .max(20)
        .readonly(),
    }),
    answer: pickFileOutcome,
  },
  'files.export': {
    request: z.strictObject({
      suggestedName: fileName,
      mediaType: shortText.regex(/^[a-z]+\/[a-z0-9.+-]+$/i),
      content: z.union([bigText, z.instanceof(Uint8Array)]),
    }),
    answer: exportOutcome,
  },
  'system.openExternal': { request: shortText, answer: z.boolean() },
  'system.log': {
    request: z.strictObject({ level: z.enum(['error', 'warning', 'info']), message: shortText }),
    answer: nothing,
  },
};

type EventSchemas = { readonly [Name in EventName]: z.ZodType<HostEvents[Name]> };

/** The exact shape of each event; the main process checks what it sends. */
export const eventSchemas: EventSchemas = {
  'documents.openRequested': z.strictObject({
    source: z.enum(['system', 'commandLine', 'recent', 'drop']),
    outcome: openOutcome,
  }),
  'documents.changedOnDisk': z.strictObject({ token, change: z.enum(['modified', 'deleted']) }),
  'window.closeRequested': z.null(),
  'menu.action': shortText,
};

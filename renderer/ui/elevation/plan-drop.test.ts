import { expect, it } from 'vitest';
import { moveDevice } from '#shared/operations/move-device';
import { smallHall } from '#shared/testing/small-hall';
import { TEST_CRAH, TEST_SERVER } from '#shared/testing/test-types';
import { Editor } from '../../editor/editor';
import { createSequentialIds } from '#shared/model/record-id';
import { gripOf, planDrop, spotLabel, type RackSpot } from './plan-drop';

function editorWithHall(): Editor {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(smallHall().records());
  return editor;
}

const spot = (more: Partial<RackSpot> = {}): RackSpot => ({
  rackId: 'rack:2',
  face: 'front',
  bottomHalfRu: 20,
  side: 'left',
  ...more,
});

it('mounts a type where it is dropped', () => {
  const editor = editorWithHall();
  const payload = { kind: 'catalogType', typeId: TEST_SERVER.id } as const;
  const plan = planDrop(editor, payload, spot(), TEST_SERVER);
  expect(editor.run({ label: 'Mount', code: 'test' }, plan)).toBe(true);
  const [device] = [...editor.view.all('device').values()].filter((one) => one.rackId === 'rack:2');
  expect(device).toMatchObject({ bottomHalfRu: 20, face: 'front' });
  expect(gripOf(editor.view, payload, TEST_SERVER)?.heightHalfRu).toBe(TEST_SERVER.device.heightHalfRu);
});

it('refuses plant, which stands on the plan', () => {
  const editor = editorWithHall();
  const payload = { kind: 'catalogType', typeId: TEST_CRAH.id } as const;
  expect(gripOf(editor.view, payload, TEST_CRAH)).toBeUndefined();
  const plan = planDrop(editor, payload, spot(), TEST_CRAH);
  expect(plan.ok ? '' : plan.error.message).toBe('Racks and plant go onto the plan, not into a rack.');
});

it('moves devices to another rack and keeps their distances', () => {
  const editor = editorWithHall();
  editor.run({ label: 'Lower', code: 'test' }, moveDevice(editor.view, { deviceId: 'device:2', bottomHalfRu: 20 }));
  const before = ['device:1', 'device:2'].map((id) => editor.record(id as 'device:1')?.bottomHalfRu ?? 0);
  const payload = { kind: 'devices', ids: ['device:1', 'device:2'] } as const;
  const plan = planDrop(editor, payload, spot({ bottomHalfRu: 10 }), undefined);
  expect(editor.run({ label: 'Move', code: 'test' }, plan)).toBe(true);
  const after = ['device:1', 'device:2'].map((id) => editor.record(id as 'device:1'));
  expect(after.map((device) => device?.rackId)).toEqual(['rack:2', 'rack:2']);
  expect(after[0]?.bottomHalfRu).toBe(10);
  expect((after[1]?.bottomHalfRu ?? 0) - 10).toBe((before[1] ?? 0) - (before[0] ?? 0));
});

it('says a place in words', () => {
  const { view } = editorWithHall();
  expect(spotLabel(view, spot())).toBe('R02, front, RU 11');
  expect(spotLabel(view, spot({ bottomHalfRu: undefined, face: 'rear' }))).toBe('R02, rear, left side');
});

it('shifts up or changes places with what is there, as chosen', () => {
  const editor = editorWithHall();
  const height = TEST_SERVER.device.heightHalfRu;
  const payload = { kind: 'catalogType', typeId: TEST_SERVER.id } as const;
  const onServer = spot({ rackId: 'rack:1', bottomHalfRu: 0 });
  editor.run({ label: 'Mount', code: 'test' }, planDrop(editor, payload, onServer, TEST_SERVER, { onTaken: 'shift' }));
  expect(editor.record('device:1')?.bottomHalfRu).toBe(height);
  const made = [...editor.view.all('device').values()].find((one) => one.bottomHalfRu === 0);
  const dragged = { kind: 'devices', ids: ['device:1'] } as const;
  editor.run({ label: 'Swap', code: 'test' }, planDrop(editor, dragged, onServer, undefined, { onTaken: 'swap' }));
  expect(editor.record('device:1')?.bottomHalfRu).toBe(0);
  expect(made && editor.record(made.id)?.bottomHalfRu).toBe(height);
});

it('keeps a device on its face where it reaches through, and turns it when it is dropped on the other drawing', () => {
  const editor = editorWithHall();
  const grab = { face: 'rear', aboveMiddleHalfRu: 0 } as const;
  const drag = (face: 'front' | 'rear', bottomHalfRu: number) => {
    const at = spot({ rackId: 'rack:1', face, bottomHalfRu });
    editor.run(
      { label: 'Move', code: 'test' },
      planDrop(editor, { kind: 'devices', ids: ['device:1'], grab }, at, undefined),
    );
    return editor.record('device:1');
  };
  expect(drag('rear', 30)).toMatchObject({ face: 'front', bottomHalfRu: 30 });
  editor.run(
    { label: 'Move', code: 'test' },
    planDrop(
      editor,
      { kind: 'devices', ids: ['device:1'], grab: { ...grab, face: 'front' } },
      spot({ rackId: 'rack:1', face: 'rear', bottomHalfRu: 30 }),
      undefined,
    ),
  );
  expect(editor.record('device:1')).toMatchObject({ face: 'rear', bottomHalfRu: 30 });
});

it('keeps devices of several racks beside each other, and says when there is no rack for one', () => {
  const editor = editorWithHall();
  const mount = { kind: 'catalogType', typeId: TEST_SERVER.id } as const;
  editor.run({ label: 'Mount', code: 'test' }, planDrop(editor, mount, spot({ bottomHalfRu: 8 }), TEST_SERVER));
  const second = [...editor.view.all('device').values()].find(({ rackId }) => rackId === 'rack:2');
  if (!second) throw new Error('nothing was mounted');
  const both = { kind: 'devices', ids: ['device:1', second.id] } as const;
  const rackIds = ['rack:1', 'rack:2'] as const;
  const up = planDrop(editor, both, spot({ rackId: 'rack:1', bottomHalfRu: 10 }), undefined, { rackIds });
  editor.run({ label: 'Move', code: 'test' }, up);
  expect(editor.record('device:1')).toMatchObject({ rackId: 'rack:1', bottomHalfRu: 10 });
  expect(editor.record(second.id)).toMatchObject({ rackId: 'rack:2', bottomHalfRu: 18 });
  const aside = planDrop(editor, both, spot({ bottomHalfRu: 10 }), undefined, { rackIds });
  expect(aside.ok ? '' : aside.error.message).toBe('There is no rack shown beside this one for Server 1.');
});

it('drops copies and leaves what is dragged where it is', () => {
  const editor = editorWithHall();
  const payload = { kind: 'devices', ids: ['device:1'] } as const;
  const plan = planDrop(editor, payload, spot(), undefined, { isCopy: true });
  editor.run({ label: 'Copy', code: 'test' }, plan);
  expect(editor.record('device:1')).toMatchObject({ rackId: 'rack:1', bottomHalfRu: 0 });
  const copies = [...editor.view.all('device').values()].filter(({ rackId }) => rackId === 'rack:2');
  expect(copies).toMatchObject([{ name: 'Server 1', bottomHalfRu: 20 }]);
});

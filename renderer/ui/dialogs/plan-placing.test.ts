import { expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { smallHall } from '#shared/testing/small-hall';
import { TEST_CRAH, TEST_FRAME, TEST_SERVER } from '#shared/testing/test-types';
import { Editor } from '../../editor/editor';
import { planPlacing, type TypedPlace } from './plan-placing';

function editorWithHall(): Editor {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(smallHall().records());
  return editor;
}

const place = (more: Partial<TypedPlace> = {}): TypedPlace => ({
  point: { xUm: 6_000_000, yUm: 5_000_000 },
  rotationMdeg: 90_000,
  rackId: undefined,
  face: 'front',
  bottomHalfRu: undefined,
  ...more,
});

it('places racks and plant at typed coordinates', () => {
  const editor = editorWithHall();
  for (const type of [TEST_FRAME, TEST_CRAH]) {
    const plan = planPlacing(editor, type, place());
    if (!plan.ok) throw new Error(plan.error.message);
    const made = [...plan.value.added.values()].find((one) => one.typeName === 'rack' || one.typeName === 'equipment');
    expect(made).toMatchObject({ xUm: 6_000_000, yUm: 5_000_000, rotationMdeg: 90_000, roomId: 'room:1' });
  }
});

it('refuses a point outside every room, and a device without a rack', () => {
  const editor = editorWithHall();
  const outside = planPlacing(editor, TEST_FRAME, place({ point: { xUm: -9_000_000, yUm: 0 } }));
  expect(outside.ok ? '' : outside.error.message).toMatch(/lies in no room/);
  const loose = planPlacing(editor, TEST_SERVER, place());
  expect(loose.ok ? '' : loose.error.message).toMatch(/Choose the rack/);
});

it('mounts a device at its rack unit', () => {
  const editor = editorWithHall();
  const plan = planPlacing(editor, TEST_SERVER, place({ rackId: 'rack:2', face: 'rear', bottomHalfRu: 8 }));
  if (!plan.ok) throw new Error(plan.error.message);
  const device = [...plan.value.added.values()].find((one) => one.typeName === 'device');
  expect(device).toMatchObject({ rackId: 'rack:2', bottomHalfRu: 8, face: 'rear' });
});

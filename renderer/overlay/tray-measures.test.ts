import { describe, expect, it } from 'vitest';
import type { PointUm } from '#shared/model/field';
import { createRecord } from '#shared/model/create-record';
import { createSequentialIds } from '#shared/model/record-id';
import { recordTypeNames } from '#shared/model/registry';
import { smallHall } from '#shared/testing/small-hall';
import { Editor } from '../editor/editor';
import { DEFAULTS } from '../session/session';
import { overlayOf } from './overlay';

/** A tray over the racks with a cable of unknown diameter in it, and an empty one. */
function openHall(): Editor {
  const store = smallHall();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  const size = { roomId: 'room:1', widthUm: 300_000, depthUm: 100_000, elevationUm: 2_600_000 } as const;
  const across = (y: number): readonly PointUm[] => [[1_000_000, y], [4_000_000, y]]; // prettier-ignore
  editor.open([
    ...recordTypeNames.flatMap((name) => [...store.all(name).values()]),
    createRecord('rack', 'rack:far', { roomId: 'room:1', typeId: 'catalogType:test/frame', name: 'R09', xUm: 4_000_000, yUm: 3_000_000 }),
    createRecord('cable', 'cable:over', { fromId: 'rack:1', fromPort: '1', toId: 'rack:far', toPort: '1' }),
    createRecord('tray', 'tray:over', { ...size, path: across(3_000_000) }),
    createRecord('tray', 'tray:empty', { ...size, path: across(7_000_000) }),
  ]); // prettier-ignore
  return editor;
}

describe('tray fill', () => {
  it('says of each tray how full it is where it is fullest, and nothing of racks', () => {
    const editor = openHall();
    const overlay = overlayOf(editor, { ...DEFAULTS, overlay: 'trayFill' });
    expect(overlay?.cells.get('tray:empty')).toEqual({ classIndex: 1, isPartlyUnknown: false, text: '0' });
    expect(overlay?.cells.get('tray:over')).toEqual({ classIndex: 0, isPartlyUnknown: true, text: '?' });
    expect(overlay?.cells.size).toBe(2);
    expect(overlay?.stretches.get('tray:over')?.map(({ classIndex }) => classIndex)).toContain(0);
    expect(overlay?.stretches.get('tray:empty')).toEqual([{ fromUm: 0, toUm: 3_000_000, classIndex: 1 }]);
    expect(overlay?.legend.map(({ label, count }) => [label, count])).toEqual([
      ['below 10 %', 1], ['from 10 %', 0], ['from 25 %', 0], ['from 40 %', 0], ['50 % and more', 0], ['unknown', 1],
    ]); // prettier-ignore
  });
});

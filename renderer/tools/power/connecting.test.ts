import { describe, expect, it } from 'vitest';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { placeEquipment } from '#shared/operations/place-equipment';
import { TEST_BUSWAY, TEST_CRAH, TEST_SYSTEM, testFigure } from '#shared/testing/test-types';
import { HandDriver } from '../hand-driver';

const BUSWAY: CatalogType = {
  ...TEST_BUSWAY,
  id: 'test/busway-415',
  figures: { ...TEST_BUSWAY.figures, ratedVoltage: testFigure(415, 'V') },
};

/** Three racks between two busways: A north of them, B south, and a third one of side A further off. */
function hall() {
  const hand = new HandDriver([TEST_SYSTEM]).withRoom(12_000, 9000);
  const racks = [4000, 4800, 5600].map((x) => hand.withRack(x, 4000));
  const plant = (type: CatalogType, yMm: number, side?: string): string => {
    const before = new Set(hand.editor.view.all('equipment').keys());
    const [roomId] = hand.editor.view.all('room').keys();
    if (type.kind !== 'plant' || !roomId) throw new Error('no plant, or no room');
    const length = type === BUSWAY ? { lengthUm: 6_000_000 } : {};
    const place = { roomId: roomId as `room:${string}`, xUm: 5_000_000, yUm: yMm * 1000, ...length };
    const args = { ids: hand.editor.ids, type, ...place, ...(side === undefined ? {} : { side }) };
    hand.editor.run({ label: 'plant', code: 'test' }, placeEquipment(hand.editor.view, args));
    return [...hand.editor.view.all('equipment').keys()].find((id) => !before.has(id)) ?? '';
  };
  const ways = [plant(BUSWAY, 2000, 'A'), plant(BUSWAY, 6000, 'B'), plant(BUSWAY, 7000, 'A')];
  hand.editor.select([]);
  hand.tools.choose({ tool: 'power' });
  return { hand, racks, ways, plant };
}

const nodeOf = (hand: HandDriver, hostId: string | undefined) =>
  [...hand.editor.view.all('powerNode').values()].find((node) => node.hostId === hostId)?.id;

const sourcesOf = (hand: HandDriver) =>
  [...hand.editor.view.all('powerFeed').values()].map((feed) => [feed.side, feed.sourceId]);

const wattsOf = (hand: HandDriver, hostId: string | undefined): number =>
  hand.editor.readPreviewed(() => {
    const { chain, nodeLoads } = hand.editor.checks.analysis;
    return nodeLoads.load(chain.graph.nodes.slotOf(nodeOf(hand, hostId) ?? '')).outW;
  });

describe('connecting power by dragging', () => {
  it('gives a rack a circuit of the side of the busway, and the other by a second drag', () => {
    const { hand, ways } = hall();
    const before = hand.depth;
    hand.drag([4000, 4000], [4000, 2000]).drag([4000, 4000], [4000, 6000]);
    expect(sourcesOf(hand)).toEqual([
      ['A', nodeOf(hand, ways[0])],
      ['B', nodeOf(hand, ways[1])],
    ]);
    expect(hand.depth - before).toBe(2);
    expect(hand.path).toBe('power.idle');
  });

  it('takes the selection it is part of along, and moves circuits of the same side', () => {
    const { hand, racks, ways } = hall();
    hand.drag([3000, 3000], [7000, 5000]);
    expect(hand.selected.sort()).toEqual([...racks].sort());
    hand.drag([4800, 4000], [5000, 2000]);
    expect(sourcesOf(hand)).toEqual(racks.map(() => ['A', nodeOf(hand, ways[0])]));
    const before = hand.depth;
    hand.drag([4800, 4000], [5000, 7000]);
    expect(sourcesOf(hand)).toEqual(racks.map(() => ['A', nodeOf(hand, ways[2])]));
    expect(hand.depth - before).toBe(1);
    expect(hand.editor.undoLabel).toMatch(/^Move 3 racks to /);
  });

  it('shows every number up the chain as it would be, and leaves no trace on Escape', () => {
    const { hand, ways } = hall();
    const text = hand.text;
    hand.down(4000, 4000).move(4000, 3000).move(4000, 2000);
    expect(wattsOf(hand, ways[0])).toBe(100_000);
    expect(hand.tools.sketch.get().hint).toMatch(/^Connect rack .+ side A: 100 kW then/);
    hand.move(4000, 6000);
    expect([wattsOf(hand, ways[0]), wattsOf(hand, ways[1])]).toEqual([0, 100_000]);
    hand.key('Escape');
    expect([hand.text, wattsOf(hand, ways[1]), hand.path]).toEqual([text, 0, 'power.idle']);
  });

  it('says why something cannot feed it, and changes nothing', () => {
    const { hand, plant } = hall();
    plant(TEST_CRAH, 8300);
    hand.editor.select([]);
    const text = hand.text;
    hand.down(4000, 4000).move(4000, 5000).move(5000, 8300);
    expect(hand.tools.sketch.get()).toMatchObject({ isHintRefusal: true, cords: { tone: 'refused' } });
    expect(hand.tools.sketch.get().hint).toMatch(/hands on no power/);
    hand.up();
    expect([hand.text, hand.notices.at(-1)]).toEqual([text, expect.stringMatching(/hands on no power/)]);
  });

  it('links plant to plant, never in a circle, and tells what is connected already', () => {
    const { hand, ways } = hall();
    hand.drag([3000, 6000], [3000, 2000]);
    const [link] = hand.editor.view.all('powerLink').values();
    expect(link).toMatchObject({ fromId: nodeOf(hand, ways[0]), toId: nodeOf(hand, ways[1]) });
    hand.drag([3000, 2000], [3000, 6000]);
    expect([hand.editor.view.all('powerLink').size, hand.notices.at(-1)]).toEqual([1, expect.stringMatching(/already feeds/)]); // prettier-ignore
    hand.drag([4000, 4000], [4000, 2000]).drag([4000, 4000], [4000, 2000]);
    expect(hand.notices.at(-1)).toMatch(/already/);
    expect(hand.editor.view.all('powerFeed').size).toBe(1);
  });
});

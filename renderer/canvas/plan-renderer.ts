import { rectGrown, rectsOverlap } from '#shared/geometry/rect';
import type { Editor } from '../editor/editor';
import { scaleOf } from '../overlay/measures';
import { followsDrag, overlayOf, overlayUnit } from '../overlay/overlay';
import { formatsOf } from '../session/formats';
import { LAYER_IDS, type LayerId } from '../editor/layers';
import { isReplaced } from '../editor/preview';
import type { Session } from '../session/session';
import { onCanvasColoursChange, readCanvasColours } from '../theme/canvas-colours';
import type { Tools } from '../tools/tools';
import { BulkItems, type BulkKind } from './bulk-items';
import { paintNotes, paintRooms, paintRoomWalls, paintZones } from './painters/area-painter';
import { CablePainter } from './painters/cable-painter';
import { paintDelivery } from './painters/delivery-painter';
import { paintFailure } from './painters/failure-painter';
import { paintFindings } from './painters/finding-painter';
import { frameRect, type Ctx, type Frame } from './painters/frame';
import { paintGrid } from './painters/grid-painter';
import { ItemPainter, type KindLayers } from './painters/item-painter';
import { LabelCache } from './painters/label-cache';
import { paintMarks } from './painters/mark-painter';
import { paintPanelLoads } from './painters/panel-load-painter';
import { paintObstacles } from './painters/obstacle-painter';
import { paintOverlay } from './painters/overlay-painter';
import { paintPipes, paintTiles } from './painters/piping-painter';
import { paintTrayNames } from './painters/tray-names';
import { paintTrays, type TrayFill } from './painters/tray-painter';
import { OverlayFills } from './painters/overlay-fills';
import { idsIn, LAYERS, layersTouched, type LayerName } from './stale-layers';
import { UnderlayPainter } from './painters/underlay-painter';
import { paintScaleBar } from './painters/scale-bar';
import { paintZoneNames } from './painters/zone-names';

export { LAYERS, type LayerName };

/** The layer a person knows each kind of item by. */
const KIND_LAYERS: { readonly [K in BulkKind]: LayerId } = {
  rack: 'racks',
  power: 'power',
  cooling: 'cooling',
  liquid: 'cooling',
  generic: 'racks',
};

/** Canvases sharper than this cost more than they show. */
const MAX_DPR = 2;

/**
 * Paints the plan, layer by layer, and says which layer a change of the program makes stale. It knows no Konva: whoever
 * owns the canvases calls `paint` and is told through `onStale`.
 */
export class PlanRenderer {
  private items: BulkItems;
  private colours = readCanvasColours();
  private readonly labels = new LabelCache();
  private readonly itemPainter = new ItemPainter(this.labels);
  private readonly cablePainter = new CablePainter();
  private readonly underlayPainter = new UnderlayPainter(() => this.onStale(['background']));
  private readonly stops: (() => void)[];
  private hidden = '';
  private hiddenFrom: readonly LayerName[] = [];

  constructor(
    private readonly editor: Editor,
    private readonly session: Session,
    private readonly tools: Tools,
    private readonly onStale: (layers: readonly LayerName[]) => void,
  ) {
    this.items = new BulkItems(editor);
    const all = () => this.onStale(LAYERS);
    const overlay = () => this.onStale(['overlay']);
    this.stops = [
      editor.camera.subscribe(all),
      editor.viewSize.subscribe(all),
      editor.replaced.subscribe(() => {
        this.items = new BulkItems(editor);
        this.watchFindings();
        all();
      }),
      editor.changed.subscribe(({ diff }) => {
        // A type may have changed the size and the load of everything that uses it.
        if ([...diff.updated.values()].some(([, after]) => after.typeName === 'catalogType'))
          this.items = new BulkItems(editor);
        else this.items.apply(diff);
        this.onStale(layersTouched(idsIn(diff)));
      }),
      editor.preview.subscribe(() => this.previewChanged()),
      editor.selection.subscribe(overlay),
      editor.hovered.subscribe(overlay),
      editor.focusedFinding.subscribe(overlay),
      editor.delivery.rackId.subscribe(overlay),
      editor.cables.all.subscribe(overlay),
      editor.cables.traced.subscribe(overlay),
      editor.failure.shown.subscribe(overlay),
      editor.worstFailures.found.subscribe(all),
      editor.layers.changed.subscribe(all),
      tools.sketch.subscribe(overlay),
      session.subscribe(all),
      onCanvasColoursChange((colours) => {
        this.colours = colours;
        all();
      }),
    ];
    this.watchFindings();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stopFindings();
  }

  /** Paints one layer. `ctx` is scaled to CSS pixels. */
  paint(layer: LayerName, ctx: Ctx): void {
    const frame = this.frame(ctx);
    const preview = this.editor.preview.get();
    const { view, scene, layers } = this.editor;
    const hides = (id: string) => isReplaced(preview, id) || layers.isItemHidden(id);
    switch (layer) {
      case 'background':
        this.inLayer(frame, 'architecture', (own) => paintRooms(own, view, hides));
        this.inLayer(frame, 'underlay', (own) => this.underlayPainter.paint(own, view, hides));
        if (this.session.getState().isGridShown) paintGrid(frame, view, this.labels);
        this.inLayer(frame, 'tiles', (own) => paintTiles(own, view, hides));
        this.inLayer(frame, 'zones', (own) => paintZones(own, view, hides));
        this.inLayer(frame, 'trays', (own) => paintTrays(own, view, 'underfloor', hides, this.trayFill()));
        this.inLayer(frame, 'pipes', (own) => paintPipes(own, view, 'underfloor', hides));
        this.inLayer(frame, 'architecture', (own) => {
          paintRoomWalls(own, view, this.labels, hides);
          paintObstacles(own, scene.obstaclesIn(rectGrown(frameRect(frame), 2_000_000)), hides);
        });
        break;
      case 'items':
        this.items.setOverlay(overlayOf(this.editor, this.session.getState()));
        this.itemPainter.paint(
          frame,
          this.items,
          preview || layers.hiddenCount > 0 ? hides : undefined,
          this.kindLayers(),
        );
        if (this.session.getState().overlay === 'floorLoad') paintPanelLoads(frame, this.editor);
        this.inLayer(frame, 'trays', (own) => {
          paintTrays(own, view, 'overhead', hides, this.trayFill());
          paintTrayNames(own, view, this.labels, hides, this.trayText());
        });
        break;
      case 'overlay':
        this.inLayer(frame, 'pipes', (own) => paintPipes(own, view, 'overhead', hides));
        this.inLayer(frame, 'zones', (own) => this.paintZoneNames(own, hides));
        this.inLayer(frame, 'notes', (own) => paintNotes(own, view, hides));
        this.inLayer(frame, 'dimensions', (own) => paintMarks(own, this.editor));
        this.inLayer(frame, 'cabling', (own) =>
          this.cablePainter.paint(own, this.editor, this.trayFill() !== undefined),
        );
        paintFailure(frame, this.editor, hides);
        if (!preview) {
          paintFindings(frame, this.editor);
          paintDelivery(frame, this.editor);
        }
        paintScaleBar(frame);
        paintOverlay(frame, this.editor, this.tools);
        break;
    }
  }

  /** Of an overlay that is about trays: the colours of each, and what stands beside its name. */
  private trayFill(): TrayFill | undefined {
    const overlay = overlayOf(this.editor, this.session.getState());
    if (overlay?.measure.kind !== 'number' || !overlay.measure.readTray) return undefined;
    const scale = scaleOf(overlay.measure);
    return (id) =>
      (overlay.stretches.get(id) ?? []).map(({ fromUm, toUm, classIndex }) => {
        const isUnknown = classIndex === 0;
        const colour = isUnknown ? this.colours.unknown : OverlayFills.colourOf(this.colours, scale, classIndex);
        return { fromUm, toUm, colour, isUnknown };
      });
  }

  private trayText(): ((id: string) => string) | undefined {
    const overlay = overlayOf(this.editor, this.session.getState());
    const { measure } = overlay ?? {};
    if (measure?.kind !== 'number' || !measure.readTray) return undefined;
    const unit = overlayUnit(measure, formatsOf(this.session.getState()));
    return (id) => {
      const text = overlay?.cells.get(id)?.text;
      return text === undefined ? '' : text === '?' ? text : `${text} ${unit}`;
    };
  }

  /** Names of aisles stand where neither plant nor a column does. */
  private paintZoneNames(frame: Frame, hides: (id: string) => boolean): void {
    const { view, scene } = this.editor;
    const obstacles = scene.obstaclesIn(frameRect(frame));
    paintZoneNames(
      frame,
      view,
      this.labels,
      hides,
      (rect) => scene.itemsIn(rect).length > 0 || obstacles.some(({ bounds }) => rectsOverlap(rect, bounds)),
    );
  }

  /** Paints one layer as opaque as it is set, or not at all. */
  private inLayer(frame: Frame, layer: LayerId, paint: (frame: Frame) => void): void {
    const { layers } = this.editor;
    if (layers.isLayerHidden(layer)) return;
    const alpha = layers.opacity(layer);
    frame.ctx.globalAlpha = alpha;
    paint({ ...frame, alpha });
    frame.ctx.globalAlpha = 1;
  }

  private kindLayers(): KindLayers {
    const { layers } = this.editor;
    return {
      someHidden: LAYER_IDS.some((layer) => layers.isLayerHidden(layer)),
      isHidden: (kind) => layers.isLayerHidden(KIND_LAYERS[kind]),
      alpha: (kind) => layers.opacity(KIND_LAYERS[kind]),
    };
  }

  private stopFindings: () => void = () => {};

  private watchFindings(): void {
    this.stopFindings();
    this.stopFindings = this.editor.checks.findings.subscribe(() => {
      this.items.refreshFindings();
      this.onStale(['items', 'overlay']);
    });
  }

  /** The items layer is stale only when other items are hidden than before, not at each step of a drag. */
  private previewChanged(): void {
    const preview = this.editor.preview.get();
    const ids = preview ? [...preview.diff.updated.keys(), ...preview.diff.removed.keys()] : [];
    if (followsDrag(this.session.getState().overlay)) this.onStale(['items']);
    const hidden = ids.length > 50 ? `${ids.length}${ids[0] ?? ''}${ids.at(-1) ?? ''}` : ids.join();
    if (hidden === this.hidden) {
      this.onStale(['overlay']);
      return;
    }
    const touched = layersTouched(ids);
    // What was hidden before comes back.
    this.onStale(touched.length >= this.hiddenFrom.length ? touched : this.hiddenFrom);
    this.hidden = hidden;
    this.hiddenFrom = touched;
  }

  private frame(ctx: Ctx): Frame {
    return {
      ctx,
      camera: this.editor.camera.get(),
      size: this.editor.viewSize.get(),
      dpr: Math.min(MAX_DPR, window.devicePixelRatio),
      colours: this.colours,
      unit: this.session.getState().lengthUnit,
    };
  }
}

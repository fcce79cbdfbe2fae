import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { IconButton } from '../components/icon-button';
import { useProgram } from '../program';
import type { Layout } from './layout';
import type { MovingView } from './use-view-camera';
import { TEXT_FROM_SCALE } from './view-camera';

export interface DiagramFrameProps {
  readonly ground: RefObject<HTMLDivElement | null>;
  readonly view: MovingView;
  readonly layout: Layout | undefined;
  readonly isStale: boolean;
  readonly testId: string;
  readonly label: string;
  /** What its buttons call it: `diagram`. */
  readonly noun: string;
  /** What a press on takes up itself, and neither pans nor lets go of the selection. */
  readonly handles: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly lines: (showsText: boolean) => ReactNode;
  readonly boxes: ReactNode;
  /** Drawn over it, in pixels of the screen. */
  readonly children?: ReactNode;
}

/** The ground of a diagram of boxes and lines, panned and zoomed as the plan is. */
export function DiagramFrame(props: DiagramFrameProps) {
  const { ground, view, layout, isStale, testId, label, noun, handles, onKeyDown, lines, boxes, children } = props;
  const { editor } = useProgram();
  const { camera, startPan, zoomBy, showAll } = view;
  const showsText = camera.scale >= TEXT_FROM_SCALE;
  const transform = `translate(${-camera.x * camera.scale}px, ${-camera.y * camera.scale}px) scale(${camera.scale})`;
  return (
    <div className="one-line-view">
      <div
        ref={ground}
        className={`one-line-ground ${showsText ? '' : 'one-line-far'}`}
        data-testid={testId}
        data-laid-out={layout !== undefined && !isStale}
        role="group"
        aria-label={label}
        onPointerDown={(event) => {
          if (event.button > 1 || (event.target as HTMLElement).closest(handles)) return;
          if (event.button === 0 && !event.shiftKey) editor.select([]);
          startPan(event);
        }}
        onKeyDown={onKeyDown}
      >
        {layout && (
          <div className="one-line-world" style={{ transform }}>
            <svg className="one-line-lines" width={layout.width + 1} height={layout.height + 1} aria-hidden>
              {lines(showsText)}
            </svg>
            {boxes}
          </div>
        )}
        {children}
      </div>
      <div className="one-line-zoom">
        <IconButton icon={ZoomOut} label={`Zoom the ${noun} out`} isSmall onClick={() => zoomBy(1 / 1.4)} />
        <IconButton icon={ZoomIn} label={`Zoom the ${noun} in`} isSmall onClick={() => zoomBy(1.4)} />
        <IconButton
          icon={Maximize}
          label={`Show the whole ${noun}`}
          isSmall
          onClick={() => layout && showAll(layout)}
        />
      </div>
    </div>
  );
}

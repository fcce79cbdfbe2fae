import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './section.css';

export interface SectionProps {
  readonly title: string;
  /** A count or total beside the title, seen while the section is closed. */
  readonly aside?: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel under a heading that can be closed. */
export function Section({ title, aside, isOpenAtFirst = true, children }: SectionProps) {
  return (
    <details className="section" open={isOpenAtFirst}>
      <summary>
        <ChevronRight size={14} aria-hidden />
        {title}
        {aside !== undefined && <span className="section-aside">{aside}</span>}
      </summary>
      <div className="section-body">{children}</div>
    </details>
  );
}

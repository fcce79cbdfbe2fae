/**
 * Something to tell the person once: shown for a while and read out by a screen reader. `spoken` is only read out, for
 * what the window shows anyway.
 */
export interface Notice {
  readonly kind: 'info' | 'error' | 'spoken';
  readonly message: string;
}

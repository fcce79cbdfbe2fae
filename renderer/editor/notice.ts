/** Something to tell the person once: shown for a while and read out by a screen reader. */
export interface Notice {
  readonly kind: 'info' | 'error';
  readonly message: string;
}

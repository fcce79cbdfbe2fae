import directives from './content-security-policy.json';

/** The policy header of every answer: own files only, no inline script or style, no network, no frames, no forms. */
export const contentSecurityPolicy: string = Object.entries(directives)
  .map(([directive, values]) => `${directive} ${values.join(' ')}`)
  .join('; ');

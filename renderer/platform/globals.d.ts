/** Version of the program, put in by the build; see vite.config.ts. */
declare const __APP_VERSION__: string;

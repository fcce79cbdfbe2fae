/// <reference types="vite/client" />

declare module '*.plenum?raw' {
  const text: string;
  export default text;
}

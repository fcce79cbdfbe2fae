import type { StoredText, TextStoreApi } from '#shared/host/contract';
import { getValue, putValue } from './database';

/** One JSON text in the browser's storage; what cannot be used is kept beside it as `.corrupt`. */
export function createTextStore(key: string): TextStoreApi {
  async function setAside(): Promise<StoredText> {
    const text = await getValue('texts', key);
    if (typeof text !== 'string') return { text: null, setAsideAs: null };
    const aside = `${key}.corrupt`;
    await putValue('texts', aside, text);
    await putValue('texts', key, null);
    return { text: null, setAsideAs: aside };
  }
  return {
    async read() {
      const text = await getValue('texts', key);
      if (typeof text !== 'string') return { text: null, setAsideAs: null };
      try {
        JSON.parse(text);
        return { text, setAsideAs: null };
      } catch {
        return setAside();
      }
    },
    async write(text) {
      JSON.parse(text);
      await putValue('texts', key, text);
    },
    setAside,
  };
}

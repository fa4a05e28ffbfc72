/** The parts of the WebExtensions interface that the guard uses (developer.chrome.com/docs/extensions/reference/api, read 2026-11). */
interface ExtensionEvent<Listener> {
  addListener(listener: Listener, ...more: unknown[]): void;
  removeListener(listener: Listener): void;
}

interface MessageSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly url?: string };
}

interface StorageArea {
  get(keys?: string | readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
}

interface WebRequestDetails {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly requestBody?: {
    readonly error?: string;
    readonly formData?: Readonly<Record<string, readonly unknown[]>>;
    readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
  } | null;
}

interface BlockingAnswer {
  readonly cancel?: boolean;
}

interface ExtensionInterface {
  readonly runtime: {
    readonly id: string;
    readonly lastError?: { readonly message?: string };
    getURL(path: string): string;
    getManifest(): { readonly version: string };
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: ExtensionEvent<(message: unknown, sender: MessageSender, answer: (value: unknown) => void) => boolean | undefined>;
    readonly onInstalled: ExtensionEvent<() => void>;
    readonly onStartup: ExtensionEvent<() => void>;
  };
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea; readonly managed: StorageArea };
  readonly tabs: {
    sendMessage(tab: number, message: unknown, options?: { frameId?: number }): Promise<unknown>;
    query(query: { url?: readonly string[] }): Promise<readonly { readonly id?: number }[]>;
  };
  readonly permissions: { contains(asked: { readonly permissions: readonly string[] }): Promise<boolean> };
  readonly alarms: {
    create(name: string, options: { periodInMinutes: number; delayInMinutes?: number }): void;
    readonly onAlarm: ExtensionEvent<(alarm: { readonly name: string }) => void>;
  };
  readonly webRequest: {
    readonly onBeforeRequest: ExtensionEvent<(details: WebRequestDetails) => BlockingAnswer | undefined>;
  };
  readonly webNavigation: {
    readonly onCommitted: ExtensionEvent<(details: { readonly url: string; readonly frameId: number; readonly tabId: number }) => void>;
  };
  readonly declarativeNetRequest: {
    updateSessionRules(change: { removeRuleIds?: readonly number[]; addRules?: readonly unknown[] }): Promise<void>;
  };
  readonly action: { setBadgeText(text: { text: string; tabId?: number }): Promise<void> };
  readonly offscreen?: {
    createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
    hasDocument?(): Promise<boolean>;
  };
}

declare const chrome: ExtensionInterface;

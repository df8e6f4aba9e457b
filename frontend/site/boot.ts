// What Vaadin's own start page would set in an inline script; documents have none.
declare global {
  interface Window {
    Vaadin?: Record<string, unknown>;
  }
}

window.Vaadin ??= {};
window.Vaadin.TypeScript ??= {};

export {};

/**
 * The nonce of this load, with which the content security policy lets a library add a style element.
 * Empty where the page came without one (a development server).
 */
export function pageNonce(): string {
  // The build adds this element, and the server replaces the value at each load.
  const marked = document.querySelector<HTMLElement>('meta[property="csp-nonce"]');
  const nonce = marked?.nonce ?? '';
  return nonce === '__CSP_NONCE__' ? '' : nonce;
}

/**
 * Gives the nonce to the libraries below Radix that add style elements while a dialog is open. They read this global
 * when they were given none, so no package has to be imported that is not ours.
 */
export function shareNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: pageNonce() });
}

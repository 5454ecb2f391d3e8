/** The only two channels between preload and main process; the contract's method is data, checked by `serve`. */
export const REQUEST_CHANNEL = 'carpaccio:request';
export const EVENT_CHANNEL = 'carpaccio:event';

import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/** What a page may load: from us alone, and nothing written inside the page itself. */
export function pageSecurity() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Not `no-referrer`: a browser would then send `Origin: null` with our own forms.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginEmbedderPolicy: false,
  });
}

/** A form may be sent from our own pages alone; behind a proxy, our own is what LIANE_URL says. */
export function sameOrigin(own: string) {
  return csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin });
}

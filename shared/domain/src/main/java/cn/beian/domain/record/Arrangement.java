package cn.beian.domain.record;

/** How domains come to the page that shows a filing number (FAQ-FOOT-03). */
public enum Arrangement {
  /** One domain has the page for itself. */
  ONE_DOMAIN,
  /** Every domain resolves to the page (直接指向). */
  DIRECT,
  /** Domains point at another one, which serves the page (间接指向). */
  INDIRECT,
  /** Some domains resolve to the page, others point at one that does (混合指向). */
  MIXED
}

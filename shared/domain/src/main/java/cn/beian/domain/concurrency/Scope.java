package cn.beian.domain.concurrency;

/** What one order at a time may hold (FAQ-CONC-01..03, FAQ-CONC-14). */
public enum Scope {
  ACCOUNT,
  DOMAIN,
  CERTIFICATE,
  SERVICE_CODE
}

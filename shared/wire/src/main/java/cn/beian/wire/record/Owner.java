package cn.beian.wire.record;

/**
 * What an attachment is about ({@code Fjssdx}).
 *
 * @param kind 1 a subject, 2 a site ({@code Ssdxlx})
 * @param reference in a first filing always the provider's own id; in new sites the
 *     administration's id of the subject or the provider's own of the site; else the
 *     administration's ({@code Ssdxbs})
 */
public record Owner(long kind, Reference reference) {

  /** The kind of a subject. */
  public static final long SUBJECT = 1;

  /** The kind of a site. */
  public static final long SITE = 2;
}

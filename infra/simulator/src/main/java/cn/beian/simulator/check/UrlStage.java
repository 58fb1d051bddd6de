package cn.beian.simulator.check;

import cn.beian.wire.record.Site;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of home pages, and that they are in one of the site's domains. */
final class UrlStage {
  private static final Pattern FORM =
      Pattern.compile(
          "(https?://)?[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(:\\d{1,5})?(/\\S*)?");

  private UrlStage() {}

  static void check(Proposal proposal, Findings findings) {
    for (Site site : proposal.sites()) {
      String url = site.homeUrl();
      if (url != null) {
        boolean formed = FORM.matcher(url).matches() && url.contains(".");
        findings.when(!formed, 1022);
        findings.when(formed && !holds(url.toLowerCase(Locale.ROOT), site), 1041);
      }
    }
  }

  private static boolean holds(String url, Site site) {
    return site.domains().stream()
        .anyMatch(each -> url.contains(each.name().toLowerCase(Locale.ROOT)));
  }
}

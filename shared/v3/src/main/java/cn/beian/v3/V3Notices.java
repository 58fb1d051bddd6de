package cn.beian.v3;

import cn.beian.domain.bureau.BureauEvent.Other;
import cn.beian.wire.download.BlacklistedSite;
import cn.beian.wire.download.BlacklistedSubject;
import cn.beian.wire.download.CheckTask;
import cn.beian.wire.download.Deregistered;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.Finding;
import cn.beian.wire.download.Notice;
import cn.beian.wire.download.Opinion;
import cn.beian.wire.download.PublishedFiling;
import cn.beian.wire.download.Result;
import cn.beian.wire.download.UnfiledSite;
import cn.beian.wire.download.UnlawfulAccess;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person has to read: the element that it comes in, and what it is about. */
final class V3Notices {

  private V3Notices() {}

  static Other of(Event event) {
    return switch (event) {
      case BlacklistedSubject _, BlacklistedSite _ -> blacklist(event);
      case UnlawfulAccess one -> about("FFJRHMD", one.domain());
      case UnfiledSite one -> about("WBAWZLB", one.domain());
      case CheckTask one -> about("HSRW", one.filing().subject().id());
      case Finding one -> about("HCJG", checked(one));
      case Notice one -> about("XGTZ", numbered(one.number(), one.id()));
      case Result _, Opinion _, PublishedFiling _, Deregistered _ -> about("ICP", null);
    };
  }

  private static Other about(String element, @Nullable Object about) {
    return new Other(about == null ? element : element + " " + about);
  }

  /** Of a subject the certificate alone is told, which is a person's. */
  private static Other blacklist(Event event) {
    return event instanceof BlacklistedSite site
        ? about(
            "HMDLB",
            site.site().domains().stream()
                .map(domain -> domain.name())
                .limit(1)
                .collect(Collectors.joining()))
        : about("HMDLB", null);
  }

  /** What was checked; of a subject its id, for its name may be a person's. */
  private static @Nullable Object checked(Finding finding) {
    return switch (finding) {
      case Finding.OfSubject one -> one.subject();
      case Finding.OfAccess one -> numbered(one.number(), one.site());
      case Finding.OfShell one -> numbered(one.number(), one.site());
      case Finding.OfLiveness one -> numbered(one.number(), one.site());
    };
  }

  private static @Nullable Object numbered(@Nullable String number, @Nullable Long id) {
    return number == null ? id : number;
  }
}

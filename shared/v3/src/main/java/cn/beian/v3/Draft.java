package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderType;
import org.jspecify.annotations.Nullable;

/** An order on its way into a file. */
record Draft(Submission submission, Province province, Settings settings, Papers papers) {

  OrderType type() {
    return submission.order().type();
  }

  Filing filing() {
    return submission.filing();
  }

  boolean change() {
    return type().purpose() == OrderType.Purpose.CHANGE;
  }

  boolean deregistration() {
    return type().purpose() == OrderType.Purpose.DEREGISTER;
  }

  /** Whether the message has the subject with all its data. */
  boolean wholeSubject() {
    return type() == OrderType.FIRST_FILING || change();
  }

  /** Whether the message has the sites with all their data. */
  boolean wholeSites() {
    return !deregistration() && type() != OrderType.ACCESS;
  }

  FiledIds.@Nullable Site filed(Submission.Site site) {
    return filed(submission, site);
  }

  /** The ids of a site that is changed; null where they are not known, or it is not a change. */
  static FiledIds.@Nullable Site filed(Submission submission, Submission.Site site) {
    FiledIds ids = submission.filed();
    boolean change = submission.order().type().purpose() == OrderType.Purpose.CHANGE;
    return !change || ids == null ? null : ids.site(site.number()).orElse(null);
  }

  /** Where a site stands in the order's content. */
  static String pointer(Submission.Site site) {
    return "/services/" + site.place();
  }

  static boolean isApp(Submission.Site site) {
    return site.service().kind() == ServiceKind.APP;
  }
}

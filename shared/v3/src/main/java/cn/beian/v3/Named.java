package cn.beian.v3;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.Submission.Site;
import cn.beian.domain.identity.FilingNumber;
import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a message has to name of what is on record: without it there is no message. */
final class Named {
  private static final String NOT_PUBLISHED = "V3-NOT-PUBLISHED";
  private static final String NO_NUMBER = "V3-NUMBER";

  private Named() {}

  /** What is not known of it. */
  static List<Loss> losses(Submission submission) {
    boolean ends = submission.order().type().purpose() == OrderType.Purpose.DEREGISTER;
    return submission.sites().isEmpty() && !ends
        ? List.of(LossTexts.loss("V3-MISSING", "/services"))
        : byType(submission);
  }

  private static List<Loss> byType(Submission submission) {
    return switch (submission.order().type()) {
      case FIRST_FILING -> List.of();
      case NEW_SERVICE_SUBJECT_HERE, NEW_SERVICE_SUBJECT_ELSEWHERE ->
          whole(submission.target() == null, NO_NUMBER);
      case ACCESS -> of(submission, Named::noNumber);
      case CHANGE_SUBJECT, CHANGE_SERVICE -> change(submission);
      case DEREGISTER_SUBJECT -> whole(submission.filed() == null, NOT_PUBLISHED);
      case DEREGISTER_SERVICE -> deregistration(submission);
    };
  }

  private static List<Loss> whole(boolean lost, String code) {
    return lost ? List.of(LossTexts.loss(code, "")) : List.of();
  }

  private static List<Loss> of(Submission submission, Function<Site, Optional<String>> lost) {
    return submission.sites().stream()
        .flatMap(site ->
            lost.apply(site).map(code -> LossTexts.loss(code, Draft.pointer(site))).stream())
        .toList();
  }

  private static List<Loss> change(Submission submission) {
    FiledIds filed = submission.filed();
    return filed == null
        ? whole(true, NOT_PUBLISHED)
        : of(submission, site -> unpublished(filed, site));
  }

  private static Optional<String> noNumber(Site site) {
    return site.number() == null ? Optional.of(NO_NUMBER) : Optional.empty();
  }

  private static Optional<String> unpublished(FiledIds filed, Site site) {
    if (Draft.isApp(site)) {
      return Optional.of("V3-APP");
    }
    boolean known = filed.site(site.number()).map(FiledIds.Site::access).isPresent();
    return known ? Optional.empty() : Optional.of(NOT_PUBLISHED);
  }

  private static List<Loss> deregistration(Submission submission) {
    String target = submission.target();
    if (target != null && FilingNumber.parse(target).kind() == FilingNumber.Kind.APP) {
      return whole(true, "V3-APP");
    }
    FiledIds filed = submission.filed();
    return whole(filed == null || filed.site(target).isEmpty(), NOT_PUBLISHED);
  }
}

package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the filing numbers of an approval fit the order: province, count and kinds
 * (official-standards §5).
 */
final class NumbersFit {
  private static final Pattern SUBJECT = Pattern.compile(".ICP备(\\d{8}|\\d{10})号");

  private NumbersFit() {}

  static boolean check(Order order, Filing filing, BureauResult.Approved approved) {
    Province province = order.province();
    String subject = approved.subjectNumber();
    List<String> services = approved.serviceNumbers();
    return province != null
        && subject.startsWith(province.numberPrefix())
        && SUBJECT.matcher(subject).matches()
        && services.size() == filing.services().size()
        && new HashSet<>(services).size() == services.size()
        && allFit(filing, approved)
        && ofTarget(order, approved);
  }

  /** The numbers of what is filed here already stay as they are. */
  private static boolean ofTarget(Order order, BureauResult.Approved approved) {
    String target = order.target();
    return switch (order.type()) {
      case CHANGE_SERVICE, DEREGISTER_SERVICE ->
          approved.serviceNumbers().stream().allMatch(number -> number.equals(target));
      case FIRST_FILING,
          NEW_SERVICE_SUBJECT_HERE,
          NEW_SERVICE_SUBJECT_ELSEWHERE,
          ACCESS,
          CHANGE_SUBJECT,
          DEREGISTER_SUBJECT ->
          target == null || target.equals(approved.subjectNumber());
    };
  }

  private static boolean allFit(Filing filing, BureauResult.Approved approved) {
    for (int i = 0; i < filing.services().size(); i++) {
      ServiceKind kind = filing.services().get(i).kind();
      String suffix = kind == null ? "" : kind.numberSuffix();
      String expected = Pattern.quote(approved.subjectNumber()) + "-[1-9]\\d{0,5}" + suffix;
      if (!approved.serviceNumbers().get(i).matches(expected)) {
        return false;
      }
    }
    return true;
  }
}

package cn.beian.bureau;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.order.Reason;
import cn.beian.platform.filing.Reasons;
import cn.beian.platform.json.JsonObject;
import java.util.List;
import java.util.Objects;

/** Reads the administration's decision. */
final class BureauResultReader {
  private static final int LONGEST = 128;
  private static final int MOST = 100;

  private BureauResultReader() {}

  private enum Decision {
    APPROVED,
    REJECTED
  }

  static BureauResult read(JsonObject json) {
    String submission = json.requiredText("submissionId", LONGEST);
    Decision decision = json.requiredChoice("outcome", Decision.class);
    String subjectNumber = json.text("subjectNumber", LONGEST);
    List<String> serviceNumbers = json.texts("serviceNumbers", MOST);
    List<Reason> reasons = json.objects("reasons", MOST).stream().map(Reasons::read).toList();
    json.end();
    return decision == Decision.APPROVED
        ? new BureauResult.Approved(
            submission, Objects.requireNonNullElse(subjectNumber, ""), serviceNumbers)
        : new BureauResult.Rejected(submission, reasons);
  }
}

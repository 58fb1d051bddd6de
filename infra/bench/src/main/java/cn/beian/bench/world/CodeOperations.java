package cn.beian.bench.world;

import static cn.beian.bench.world.Operation.Expected.ANSWER;
import static cn.beian.bench.world.Operation.Expected.WRITE;

import java.util.List;

/** What is done to service codes; the second work of some shows that numbers do not matter. */
final class CodeOperations {
  private static final int FEW = 1;
  private static final int MANY = 50;
  private static final int BOUND = 15;

  private CodeOperations() {}

  static List<Operation> main() {
    return List.of(
        new Operation("", "GetServiceCodeFunction", ANSWER, 0, story -> few(story).lookUp()),
        new Operation("one", "BindServiceCodeFunction", WRITE, 0, story -> few(story).binding(1)),
        new Operation(
            "",
            "UnbindServiceCodeFunction",
            WRITE,
            0,
            story -> few(story).bound(1).ofCode("CUSTOMER", "/unbinding")),
        new Operation(
            "",
            "RefundServiceCodeFunction",
            WRITE,
            0,
            story -> few(story).bound(1).ofCode("BILLING", "/refund")),
        new Operation(
            "", "ListQuotaDifferencesFunction", ANSWER, 0, story -> CodeStory.differences()),
        new Operation(
            "renewal",
            "ReceiveInventoryEventFunction",
            WRITE,
            0,
            story -> new CodeStory(story).renewal()),
        new Operation(
            "one code",
            "ReceiveBillingEventFunction",
            WRITE,
            0,
            story -> new CodeStory(story).purchase(FEW)),
        new Operation(
            "registered", "CheckInstancesFunction", WRITE, 0, story -> few(story).registered()));
  }

  /** The same where the instance and the account have many codes. */
  static List<Operation> more() {
    return List.of(
        new Operation(
            "with 50 codes of the account",
            "IssueServiceCodeFunction",
            WRITE,
            0,
            story -> new CodeStory(story).bought(MANY).issue()),
        new Operation(
            "one, with 20 codes tied and 51 of the account",
            "BindServiceCodeFunction",
            WRITE,
            0,
            story -> many(story).binding(1)),
        new Operation(
            "with 20 codes tied and 51 of the account",
            "UnbindServiceCodeFunction",
            WRITE,
            0,
            story -> many(story).ofCode("CUSTOMER", "/unbinding")),
        new Operation(
            "submitted order",
            "AbandonOrderFunction",
            WRITE,
            0,
            story -> story.returned().customer("POST", "/orders/{orderId}/abandonment").toJson()));
  }

  private static CodeStory few(Story story) {
    return new CodeStory(story).allFree().bought(FEW);
  }

  private static CodeStory many(Story story) {
    return new CodeStory(story).allFree().bought(MANY).bound(BOUND).bought(FEW);
  }
}

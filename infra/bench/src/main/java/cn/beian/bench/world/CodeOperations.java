package cn.beian.bench.world;

import static cn.beian.bench.world.Operation.Expected.ANSWER;
import static cn.beian.bench.world.Operation.Expected.WRITE;

import java.util.List;
import java.util.function.Function;

/** What is done to service codes; the second work of some shows that numbers do not matter. */
final class CodeOperations {
  private static final String CROWDED = "with 20 codes tied and 51 of the account";
  private static final int FEW = 1;
  private static final int MANY = 50;
  private static final int BOUND = 15;

  private CodeOperations() {}

  static List<Operation> main() {
    return List.of(
        answer("GetServiceCodeFunction", story -> few(story).lookUp()),
        answer("ListQuotaDifferencesFunction", story -> CodeStory.differences()),
        write("BindServiceCodeFunction", "one", story -> few(story).binding(1)),
        write("UnbindServiceCodeFunction", "", CodeOperations::unbinding),
        write("RefundServiceCodeFunction", "", CodeOperations::refund),
        write("ReceiveInventoryEventFunction", "renewal", story -> new CodeStory(story).renewal()),
        write(
            "ReceiveBillingEventFunction", "one code", story -> new CodeStory(story).purchase(FEW)),
        write("CheckInstancesFunction", "registered", story -> few(story).registered()));
  }

  /** The same where the instance and the account have many codes. */
  static List<Operation> more() {
    return List.of(
        write(
            "IssueServiceCodeFunction",
            "with 50 codes of the account",
            story -> new CodeStory(story).bought(MANY).issue()),
        write("BindServiceCodeFunction", "one, " + CROWDED, story -> many(story).binding(1)),
        write(
            "UnbindServiceCodeFunction",
            CROWDED,
            story -> many(story).ofCode("CUSTOMER", "/unbinding")),
        write("SubmitOrderFunction", "by instance", CodeOperations::submission),
        write("AbandonOrderFunction", "submitted order", CodeOperations::abandonment));
  }

  private static Operation answer(String function, Function<Story, byte[]> event) {
    return new Operation("", function, ANSWER, 0, event);
  }

  private static Operation write(String function, String name, Function<Story, byte[]> event) {
    return new Operation(name, function, WRITE, 0, event);
  }

  private static byte[] unbinding(Story story) {
    return few(story).bound(1).ofCode("CUSTOMER", "/unbinding");
  }

  private static byte[] refund(Story story) {
    return few(story).bound(1).ofCode("BILLING", "/refund");
  }

  private static byte[] submission(Story story) {
    return story.draftedByInstance().customer("POST", "/orders/{orderId}/submission").toJson();
  }

  private static byte[] abandonment(Story story) {
    return story.returned().customer("POST", "/orders/{orderId}/abandonment").toJson();
  }

  private static CodeStory few(Story story) {
    return new CodeStory(story).allFree().bought(FEW);
  }

  private static CodeStory many(Story story) {
    return new CodeStory(story).allFree().bought(MANY).bound(BOUND).bought(FEW);
  }
}

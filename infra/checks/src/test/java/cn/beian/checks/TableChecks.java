package cn.beian.checks;

import cn.beian.checks.Template.Resource;
import java.util.List;

/**
 * The table and the keys: nothing that holds data goes with a stack, and data can be brought back.
 */
final class TableChecks {

  private TableChecks() {}

  /** Tables and keys outlive the stack. */
  static List<String> retained(Template template) {
    Problems problems = new Problems();
    for (Resource resource : template.resources()) {
      boolean data = resource.type().equals(Template.TABLE) || resource.type().equals(Template.KEY);
      for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
        problems.unless(
            !data || resource.body().at(policy).text().equals("Retain"),
            resource.id(),
            policy + " loses data");
      }
    }
    return problems.found();
  }

  /** The table is encrypted, can be restored, and streams what is written. */
  static List<String> safe(Template template) {
    Problems problems = new Problems();
    for (Resource table : template.ofType(Template.TABLE)) {
      holds(table, problems, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled");
      holds(table, problems, "SSESpecification", "SSEEnabled");
      holds(table, problems, "TimeToLiveSpecification", "Enabled");
      holds(table, problems, "DeletionProtectionEnabled");
      String view = table.property("StreamSpecification", "StreamViewType").text();
      problems.unless(view.equals("NEW_IMAGE"), table.id(), "does not stream what is written");
      problems.unless(
          table.property("BillingMode").text().equals("PAY_PER_REQUEST"),
          table.id(),
          "is not on demand");
    }
    return problems.found();
  }

  private static void holds(Resource table, Problems problems, String... path) {
    problems.unless(
        table.property(path).text().equals("true"), table.id(), String.join(".", path) + " is off");
  }
}

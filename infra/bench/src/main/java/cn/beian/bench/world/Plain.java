package cn.beian.bench.world;

import cn.beian.local.template.FunctionSpec;
import cn.beian.local.template.QueueSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The function that ours are compared with, and its queue. */
public final class Plain {
  /** Its name in tables. */
  public static final String FUNCTION = "PlainFunction";

  static final QueueSpec QUEUE =
      new QueueSpec(
          "PlainQueue",
          "arn:aws:sqs:local:000000000000:PlainQueue",
          Duration.ofSeconds(30),
          Duration.ZERO,
          null);

  private Plain() {}

  static FunctionSpec function(String queueUrl) {
    return new FunctionSpec(
        FUNCTION,
        "cn.beian.bench.plain.PlainFunction",
        Map.of("TABLE_NAME", "Table", "PLAIN_QUEUE_URL", queueUrl),
        List.of(),
        Duration.ofSeconds(15),
        1024);
  }
}

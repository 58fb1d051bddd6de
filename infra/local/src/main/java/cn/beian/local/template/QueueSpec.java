package cn.beian.local.template;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * @param name also its logical id
 * @param redrive where messages go that were received too often; null for nowhere
 */
public record QueueSpec(
    String name, String arn, Duration visibility, Duration delay, @Nullable Redrive redrive) {
  /** The dead-letter queue's ARN, and after how many receives a message goes there. */
  public record Redrive(String deadLetterArn, int maxReceiveCount) {}
}

package cn.beian.checks;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Breaks the rules, so that their tests see them break. */
final class Offender {

  private final double price = 0.5;

  Instant now() {
    System.out.println(price);
    return Instant.now();
  }

  ScanRequest everything() {
    return ScanRequest.builder().build();
  }
}

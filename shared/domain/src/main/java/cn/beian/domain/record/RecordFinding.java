package cn.beian.domain.record;

import java.time.Instant;

/**
 * Something that is wrong with a filed service's access. A service has one at a time.
 *
 * @param filingNumber the service's
 * @param instanceId the instance that its service code came from
 * @param since when it was found
 */
public record RecordFinding(String filingNumber, Kind kind, String instanceId, Instant since) {

  /**
   * What can be wrong: without its server a service may come to be an empty shell (PREP-SRV-13).
   */
  public enum Kind {
    INSTANCE_EXPIRED,
    INSTANCE_RELEASED
  }
}

package cn.beian.domain.deregistration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a deregistration brings with it. Nothing in it is personal data.
 *
 * @param filingNumbers those that it concerns; empty where it concerns none in particular
 * @param domains those that it concerns, in ASCII form; empty where it concerns none
 * @param days after how many days it typically happens; null where nobody says
 */
public record Consequence(
    Kind kind, List<String> filingNumbers, List<String> domains, @Nullable Integer days) {

  public Consequence {
    filingNumbers = List.copyOf(filingNumbers);
    domains = List.copyOf(domains);
  }

  /** What a deregistration can bring with it. */
  public enum Kind {
    /** With the subject all its services end (LC-DEREG-02). */
    ALL_SERVICES_END,
    /** The one service ends; the subject and its other services stay (LC-DEREG-03). */
    SERVICE_ENDS,
    /** These domains answer no more, from the approval on (LC-DEREG-03, FAQ-DEREG-09). */
    DOMAINS_STOP,
    /** Mail is not read on the web any more through names under these domains (FAQ-DEREG-12). */
    WEB_MAIL_STOPS,
    /** These filing numbers never come back (FAQ-NUM-08). */
    NUMBERS_END,
    /** The services' codes stay used (LC-DEREG-09). */
    CODES_SPENT,
    /** Domains under a suffix that is not approved are never filed again (LC-DEREG-10). */
    SUFFIX_NOT_APPROVED,
    /** The subject is left without a service and is removed in time (LC-DEREG-05). */
    SUBJECT_EMPTY,
    /** The account can file again (LC-DEREG-08). */
    ACCOUNT_FREE,
    /** Once submitted it is not withdrawn (LC-DEREG-07). */
    NOT_WITHDRAWN
  }
}

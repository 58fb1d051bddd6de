package cn.beian.domain.filing;

import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.PersonName;
import cn.beian.domain.personal.PostalAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The subject (备案主体, 主办单位): the person or unit that files (FAQ-FORM-01..17).
 *
 * @param nature a code of the table {@code subjectNatures} in the national pack; {@code INDIVIDUAL}
 *     is a natural person
 * @param certificateType a code of the table {@code certificateTypes}, such as {@code
 *     BUSINESS_LICENSE}
 * @param certificateValidUntil the last day of validity; null when the certificate has no end
 * @param division the GB/T 2260 code of the county or city where the subject is seated, 6 digits
 * @param legalRepresentativeResidence a code of the table {@code residences}: where the legal
 *     representative belongs to; some provinces want a delegate for those from outside the mainland
 * @param accountRealNameVerified whether the account itself has passed real-name verification
 */
public record Subject(
    @Nullable String nature,
    @Nullable PersonName name,
    @Nullable String certificateType,
    @Nullable CertificateNumber certificateNumber,
    @Nullable LocalDate certificateValidUntil,
    @Nullable PostalAddress certificateAddress,
    @Nullable PostalAddress contactAddress,
    @Nullable String division,
    @Nullable PersonName legalRepresentative,
    @Nullable String legalRepresentativeResidence,
    @Nullable String businessScope,
    @Nullable Boolean accountRealNameVerified,
    @Nullable Principal principal) {

  /** The nature code of a natural person (个人). */
  public static final String INDIVIDUAL = "INDIVIDUAL";

  /** Whether the subject is a natural person; false while the nature is unknown. */
  public boolean individual() {
    return INDIVIDUAL.equals(nature);
  }
}

package cn.beian.domain.filing;

import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A domain (域名) of a service with what its registrar knows of it (preparation.md §3.3).
 *
 * @param name as typed; the rules read its ASCII form
 * @param registeredOn the day of registration
 * @param expiresOn the last day of the registration
 * @param realNameVerifiedOn the day real-name verification passed; null when it has not
 * @param holderRelation a code of the table {@code domainHolders}: UNIT, SELF, LEGAL_REP,
 *     SHAREHOLDER, OFFICER or OTHER
 * @param holderName the holder's Chinese name (域名持有者（中文）)
 * @param privacyOn whether privacy protection hides the registration
 * @param registeredAbroad whether the registrar is outside the mainland
 * @param resolves whether the domain answers in DNS now
 */
public record Domain(
    @Nullable String name,
    @Nullable String registrar,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate realNameVerifiedOn,
    @Nullable String holderRelation,
    @Nullable PersonName holderName,
    @Nullable String holderCertificateType,
    @Nullable CertificateNumber holderCertificateNumber,
    @Nullable Boolean privacyOn,
    @Nullable Boolean registeredAbroad,
    @Nullable Boolean resolves) {}

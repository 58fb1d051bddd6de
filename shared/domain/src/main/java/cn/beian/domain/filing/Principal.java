package cn.beian.domain.filing;

import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.EmailAddress;
import cn.beian.domain.personal.PersonName;
import cn.beian.domain.personal.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A principal (负责人): the person responsible for the subject or for one service (FAQ-FORM-09..15).
 *
 * @param residence a code of the table {@code residences}: MAINLAND, HK, MO, TW or FOREIGN
 * @param idType a code of the table {@code certificateTypes}, such as {@code RESIDENT_ID}
 * @param idValidUntil the last day of validity; null when the document has no end
 * @param mobile contact one (联系方式1): receives the review call and the ministry's SMS
 * @param otherPhone contact two (联系方式2)
 * @param emergencyPhone reached when contact one is not (应急联系电话)
 */
public record Principal(
    @Nullable PersonName name,
    @Nullable String residence,
    @Nullable String idType,
    @Nullable CertificateNumber idNumber,
    @Nullable LocalDate idValidUntil,
    @Nullable PhoneNumber mobile,
    @Nullable PhoneNumber otherPhone,
    @Nullable PhoneNumber landline,
    @Nullable PhoneNumber emergencyPhone,
    @Nullable EmailAddress email) {}

package cn.beian.domain.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that goes with the order (资料).
 *
 * @param materialId the uploaded material; null while it is only described
 * @param kind a code of the table {@code materialKinds}, such as {@code UNIT_CERTIFICATE}
 * @param service the service it belongs to, counted from 0; null when it belongs to the subject
 * @param format JPG, JPEG, PNG or GIF
 * @param sizeBytes size of the file in bytes
 * @param issuedOn the day of issue, where it matters (letters and proofs)
 * @param validUntil the last day of validity, where it has one
 */
public record Material(
    @Nullable String materialId,
    @Nullable String kind,
    @Nullable Integer service,
    @Nullable String format,
    @Nullable Long sizeBytes,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate validUntil) {}

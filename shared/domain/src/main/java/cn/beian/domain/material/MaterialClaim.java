package cn.beian.domain.material;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer says about a material before uploading it.
 *
 * @param kind a code of the table {@code materialKinds}, such as {@code UNIT_CERTIFICATE}
 * @param service the service it belongs to, counted from 0; null when it belongs to the subject
 * @param sizeBytes size of the file in bytes
 * @param issuedOn the day of issue, where it matters (letters and proofs)
 * @param validUntil the last day of validity, where it has one
 */
public record MaterialClaim(
    String kind,
    @Nullable Integer service,
    ImageFormat format,
    long sizeBytes,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate validUntil) {

  /** The same of another service. */
  MaterialClaim of(int other) {
    return new MaterialClaim(kind, other, format, sizeBytes, issuedOn, validUntil);
  }
}

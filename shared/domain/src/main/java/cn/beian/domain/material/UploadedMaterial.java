package cn.beian.domain.material;

import cn.beian.domain.filing.Material;
import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material of an order. Nothing in it is personal data.
 *
 * @param version counts its changes, from 1
 * @param uploadUntil the end of its upload link
 * @param capturedInApp whether the provider's app vouches for the picture; null if nobody says so
 * @param replaces the material whose place it takes when it is accepted
 * @param facts what was found in it; null before it is accepted
 * @param flaws why it was refused
 */
public record UploadedMaterial(
    String id,
    OrderId order,
    int version,
    MaterialState state,
    MaterialClaim claim,
    Instant addedAt,
    Instant uploadUntil,
    @Nullable Boolean capturedInApp,
    @Nullable String replaces,
    @Nullable ImageFacts facts,
    List<MaterialFlaw> flaws) {

  public UploadedMaterial {
    flaws = List.copyOf(flaws);
  }

  /** The same, accepted. */
  public UploadedMaterial accepted(ImageFacts found) {
    return next(MaterialState.ACCEPTED, found, List.of());
  }

  /** The same, refused. */
  public UploadedMaterial refused(List<MaterialFlaw> why) {
    return next(MaterialState.REFUSED, null, why);
  }

  /** The same, after another took its place. */
  public UploadedMaterial replaced() {
    return next(MaterialState.REPLACED, facts, flaws);
  }

  /** The same, its service standing at another place. */
  public UploadedMaterial movedTo(int service) {
    return new UploadedMaterial(
        id,
        order,
        version + 1,
        state,
        claim.of(service),
        addedAt,
        uploadUntil,
        capturedInApp,
        replaces,
        facts,
        flaws);
  }

  /** Whether it belongs to the order's content, or may come to. */
  public boolean live() {
    return state == MaterialState.ACCEPTED || state == MaterialState.AWAITED;
  }

  /** Whether it takes one of the places that an order has. */
  public boolean standing(Instant now) {
    return state == MaterialState.ACCEPTED
        || (state == MaterialState.AWAITED && !now.isAfter(uploadUntil));
  }

  /** As a part of the order's content; it must be accepted. */
  public Material described() {
    ImageFacts found = facts;
    if (state != MaterialState.ACCEPTED || found == null) {
      throw new IllegalStateException("not accepted: " + id);
    }
    return new Material(
        id,
        claim.kind(),
        claim.service(),
        found.format().name(),
        found.sizeBytes(),
        claim.issuedOn(),
        claim.validUntil());
  }

  private UploadedMaterial next(
      MaterialState to, @Nullable ImageFacts found, List<MaterialFlaw> why) {
    return new UploadedMaterial(
        id,
        order,
        version + 1,
        to,
        claim,
        addedAt,
        uploadUntil,
        capturedInApp,
        replaces,
        found,
        why);
  }
}

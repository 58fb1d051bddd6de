package cn.beian.platform.table;

import cn.beian.domain.material.ImageFacts;
import cn.beian.domain.material.ImageFormat;
import cn.beian.domain.material.MaterialClaim;
import cn.beian.domain.material.MaterialFlaw;
import cn.beian.domain.material.MaterialState;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.table.Transaction.Unless;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Materials as items of their order's partition. */
final class MaterialItems {
  private MaterialItems() {}

  /** Writes the next version, if the one before is there. */
  static void add(Transaction transaction, UploadedMaterial material) {
    transaction.put(
        write(material),
        material.version() == 1
            ? Unless.exists(there -> EffectWrites.busy())
            : Unless.changed(material.version() - 1));
  }

  /**
   * Materials go where their service goes, and their places with it.
   *
   * @param before where each service stood before, by where it stands now
   */
  static void move(
      Transaction transaction, List<UploadedMaterial> materials, List<Integer> before) {
    for (UploadedMaterial material : materials) {
      Integer service = material.claim().service();
      int now = service == null ? 0 : before.indexOf(service);
      if (service != null && material.live() && now != service) {
        add(transaction, now < 0 ? material.replaced() : material.movedTo(now));
      }
    }
  }

  static Item write(UploadedMaterial material) {
    MaterialClaim claim = material.claim();
    Item item =
        Item.of(Key.material(material.order(), material.id()))
            .with(Attribute.ORDER, material.order())
            .with(Attribute.MATERIAL, material.id())
            .with(Attribute.VERSION, material.version())
            .with(Attribute.STATE, material.state())
            .with(Attribute.KIND, claim.kind())
            .with(Attribute.SERVICE, claim.service())
            .with(Attribute.FORMAT, claim.format())
            .with(Attribute.SIZE_BYTES, claim.sizeBytes())
            .with(Attribute.ISSUED_ON, claim.issuedOn())
            .with(Attribute.VALID_UNTIL, claim.validUntil())
            .with(Attribute.CREATED_AT, material.addedAt())
            .with(Attribute.UPLOAD_UNTIL, material.uploadUntil())
            .with(Attribute.CAPTURED, material.capturedInApp())
            .with(Attribute.REPLACES, material.replaces());
    return withOutcome(item, material);
  }

  private static Item withOutcome(Item item, UploadedMaterial material) {
    ImageFacts facts = material.facts();
    if (facts != null) {
      item.with(Attribute.FOUND_FORMAT, facts.format())
          .with(Attribute.FOUND_BYTES, facts.sizeBytes())
          .with(Attribute.WIDTH, facts.width())
          .with(Attribute.HEIGHT, facts.height())
          .with(Attribute.SHA256, facts.sha256());
    }
    return item.with(Attribute.FLAWS, material.flaws());
  }

  static UploadedMaterial read(Item item) {
    return new UploadedMaterial(
        item.text(Attribute.MATERIAL),
        new OrderId(item.text(Attribute.ORDER)),
        item.count(Attribute.VERSION),
        item.choice(Attribute.STATE, MaterialState.class),
        claim(item),
        item.instant(Attribute.CREATED_AT),
        item.instant(Attribute.UPLOAD_UNTIL),
        item.has(Attribute.CAPTURED) ? Boolean.valueOf(item.flag(Attribute.CAPTURED)) : null,
        item.optionalText(Attribute.REPLACES),
        facts(item),
        item.texts(Attribute.FLAWS).stream().map(MaterialFlaw::valueOf).toList());
  }

  private static MaterialClaim claim(Item item) {
    return new MaterialClaim(
        item.text(Attribute.KIND),
        service(item),
        item.choice(Attribute.FORMAT, ImageFormat.class),
        item.number(Attribute.SIZE_BYTES),
        item.optionalDay(Attribute.ISSUED_ON),
        item.optionalDay(Attribute.VALID_UNTIL));
  }

  static @Nullable Integer service(Item item) {
    return item.has(Attribute.SERVICE) ? Integer.valueOf(item.count(Attribute.SERVICE)) : null;
  }

  private static @Nullable ImageFacts facts(Item item) {
    return item.has(Attribute.SHA256)
        ? new ImageFacts(
            item.choice(Attribute.FOUND_FORMAT, ImageFormat.class),
            item.number(Attribute.FOUND_BYTES),
            item.count(Attribute.WIDTH),
            item.count(Attribute.HEIGHT),
            item.text(Attribute.SHA256))
        : null;
  }
}

package cn.beian.bench.wire;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.bureau.OwnObject;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.UploadFormat.Written;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.testing.SampleFilings;
import cn.beian.testing.SampleImages;
import cn.beian.v3.Settings;
import cn.beian.v3.V3Format;
import cn.beian.wire.Personal;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.CipherKey;
import cn.beian.wire.payload.Packed;
import cn.beian.wire.payload.Packer;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.soap.Dialect;
import cn.beian.wire.soap.ElementNames;
import cn.beian.wire.soap.Request;
import cn.beian.wire.soap.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A company's first filing on its way out: one website with two domains and four documents, of
 * which the interface takes three. All of it is made up.
 */
final class Sending {
  /** The day it is sent. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  static final long PROVIDER = 990000000001L;

  private static final Instant THEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final String RANDOM = "0123456789abcdefABCD";
  private static final Credentials CREDENTIALS =
      new Credentials(PROVIDER, "bench", new Personal("made up for the bench"));
  private static final Dialect DIALECT = new Dialect(ElementNames.OBSERVED, "urn:isp-v3");
  private static final CipherKey KEY = new CipherKey("made-up-key-0001", "made-up-offset-1");

  private final V3Format format = new V3Format(province -> Optional.of(Settings.of(PROVIDER)));
  private final Submission submission;
  private final Map<OwnObject, Long> ids = new HashMap<>();

  /**
   * @param pictures of each document: {@code none}; {@code small}, which are sent as they are;
   *     {@code photo}, which are made to fit first
   */
  Sending(String pictures) {
    Filing filing = SampleFilings.filing(SampleFilings.company(DAY, "bench"));
    Submission.Server server = new Submission.Server("cn-shenzhen", "203.0.113.10");
    submission =
        new Submission(
            order(),
            null,
            filing,
            List.of(new Submission.Site(filing.services().getFirst(), 0, null, server)),
            documents(filing, pictures),
            null);
    format.objects(submission).forEach(each -> ids.put(each, 700_001L + ids.size()));
  }

  private static Order order() {
    return new Order(
        new OrderId("bench"),
        new AccountId("acct-bench"),
        new Order.Aim(OrderType.FIRST_FILING, null),
        OrderState.HANDING_OVER,
        5,
        Province.GD,
        new Order.Opening(THEN, null),
        THEN,
        Order.Overdue.NONE,
        true,
        1,
        0,
        List.of(),
        List.of("bench"),
        List.of(),
        null);
  }

  private static List<Submission.Document> documents(Filing filing, String pictures) {
    byte[] file =
        switch (pictures) {
          case "none" -> new byte[0];
          case "small" -> SampleImages.image("jpg", 600, 450);
          case "photo" -> SampleImages.jpeg();
          default -> throw new IllegalArgumentException(pictures);
        };
    return file.length == 0
        ? List.of()
        : filing.materials().stream().map(each -> new Submission.Document(each, file)).toList();
  }

  /** The packing of an administration: {@code plain} or {@code AES}. */
  static Packing packing(String cipher) {
    return switch (cipher) {
      case "plain" -> Packing.USUAL;
      case "AES" -> Packing.USUAL.with(KEY);
      default -> throw new IllegalArgumentException(cipher);
    };
  }

  Submission submission() {
    return submission;
  }

  /** The order as a file. */
  Written written() {
    return format.write(submission, ids);
  }

  /** The file's bytes. */
  byte[] xml() {
    return ((Written.Ready) written()).xml();
  }

  /** The file compressed, hashed, perhaps encrypted, in base64. */
  static Packed packed(byte[] xml, Packing packing) {
    return Packer.pack(Packer.name(PROVIDER, DAY, 1), xml, packing);
  }

  /** The call that carries it. */
  static byte[] call(Packed packed) {
    Request upload = new Request.Upload(CREDENTIALS.forCall(RANDOM), packed, 1);
    return Requests.write(upload, DIALECT);
  }
}

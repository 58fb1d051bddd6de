package cn.beian.materials;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.testing.HandlerBucket;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.SampleImages;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MaterialUploadQueue. */
class CheckMaterialFunctionTest {
  private static final byte[] PNG = SampleImages.png();
  private static final byte[] JPEG = SampleImages.jpeg();

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private Order order;

  @BeforeEach
  void lay() {
    harness.withBucket();
    order = harness.seeds().draft(harness.number());
  }

  private HandlerReply http(Callable<RequestStreamHandler> function, HttpEvent event)
      throws Exception {
    return harness.call(
        harness.make(function), HandlerCaller.customer(harness.number()).calls(event));
  }

  private String add(String contentType, String more) throws Exception {
    String claim =
        Materials.claim("UNIT_CERTIFICATE", contentType, 300_000).replace("}", more + "}");
    return http(AddMaterialFunction::new, Materials.add(order.id().value(), claim))
        .done(201)
        .text("/materialId");
  }

  private HandlerReply get(String material) throws Exception {
    return http(GetMaterialFunction::new, Materials.get(order.id().value(), material)).done(200);
  }

  private String upload(String material) {
    return "uploads/" + order.id() + "/" + material;
  }

  private List<String> check(String... bodies) throws Exception {
    RequestStreamHandler handler = harness.make(CheckMaterialFunction::new);
    return harness.failures(handler, HandlerMessages.batch(List.of(bodies)));
  }

  private String checked(String contentType, byte[] file) throws Exception {
    String material = add(contentType, "");
    harness.bucket().put(upload(material), file);
    assertThat(check(HandlerBucket.notification(upload(material)))).isEmpty();
    return material;
  }

  private List<String> kept() {
    return harness.bucket().keys("materials/" + order.id() + "/");
  }

  private List<String> uploads() {
    return harness.bucket().keys("uploads/" + order.id() + "/");
  }

  @Test
  void aGoodImageIsKeptAndShown() throws Exception {
    String material = checked("image/jpeg", JPEG);
    HandlerReply shown = get(material);
    assertThat(shown.body())
        .containsEntry("state", "ACCEPTED")
        .containsEntry("width", 1000)
        .containsEntry("height", 900);
    assertThat(Materials.download(shown.text("/view/url"))).isEqualTo(JPEG);
    assertThat(kept()).hasSize(1);
    assertThat(uploads()).isEmpty();
    assertThat(Materials.open(harness.bucket().address(kept().getFirst()))).isEqualTo(403);
    assertThat(harness.seeds().order(order.id()).version()).isEqualTo(order.version() + 2);
  }

  static Stream<Arguments> bad() {
    byte[] script =
        ("#!/bin/sh\n" + "echo synthetic\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
    byte[] polyglot = script.clone();
    System.arraycopy(JPEG, 0, polyglot, 0, 20);
    byte[] gif = SampleImages.image("gif", 800, 600);
    return Stream.of(
        Arguments.of("image/jpeg", script, "NOT_AN_IMAGE"),
        Arguments.of("image/jpeg", polyglot, "DAMAGED"),
        Arguments.of("image/jpeg", Arrays.copyOf(JPEG, JPEG.length - 2), "DAMAGED"),
        Arguments.of("image/png", Arrays.copyOf(PNG, PNG.length - 4), "DAMAGED"),
        Arguments.of("image/gif", Arrays.copyOf(gif, gif.length - 1), "DAMAGED"),
        Arguments.of("image/png", bomb(60_000, 60_000), "TOO_MANY_PIXELS"),
        Arguments.of("image/png", new byte[40_000_000], "TOO_LARGE"),
        Arguments.of("image/png", new byte[204_799], "TOO_SMALL"),
        Arguments.of("image/png", JPEG, "OTHER_FORMAT"),
        Arguments.of("image/png", SampleImages.image("png", 2000, 390), "TOO_FEW_PIXELS"),
        Arguments.of(
            "image/jpeg",
            ("%PDF-1.7" + "x".repeat(300_000)).getBytes(StandardCharsets.US_ASCII),
            "NOT_AN_IMAGE"));
  }

  /** A PNG whose head promises more than anybody can hold, padded to the least size. */
  private static byte[] bomb(int width, int height) {
    byte[] file = SampleImages.png();
    ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
    return file;
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("bad")
  void aBadFileIsRemovedAndSaysWhy(String contentType, byte[] file, String code) throws Exception {
    String material = checked(contentType, file);
    HandlerReply shown = get(material);
    assertThat(shown.text("/state")).isEqualTo("REFUSED");
    assertThat(shown.each("/reasons", "/code")).containsExactly(code);
    HandlerReply.assertPair(shown.at("/reasons/0/message"));
    HandlerReply.assertPair(shown.at("/reasons/0/fix"));
    assertThat(uploads()).isEmpty();
    assertThat(kept()).isEmpty();
  }

  @Test
  void aGifIsAsGoodAsTheOthers() throws Exception {
    assertThat(get(checked("image/gif", SampleImages.image("gif", 800, 600))).text("/state"))
        .isEqualTo("ACCEPTED");
  }

  @Test
  void datesAreThoseOfTheCheck() throws Exception {
    String today = harness.seeds().today().toString();
    String material = add("image/png", ",\"validUntil\":\"" + today + "\"");
    harness.bucket().put(upload(material), PNG);
    harness.pass(Duration.ofDays(1));
    check(HandlerBucket.notification(upload(material)));
    assertThat(get(material).each("/reasons", "/code")).containsExactly("EXPIRED");
    String later = harness.seeds().today().plusDays(1).toString();
    material = add("image/png", ",\"issuedOn\":\"" + later + "\"");
    harness.bucket().put(upload(material), PNG);
    check(HandlerBucket.notification(upload(material)));
    assertThat(get(material).each("/reasons", "/code")).containsExactly("ISSUED_LATER");
  }

  @Test
  void aReplayedLinkChangesNothing() throws Exception {
    String material = checked("image/jpeg", JPEG);
    var before = harness.table().dump();
    harness.bucket().put(upload(material), SampleImages.image("jpg", 1200, 900));
    assertThat(check(HandlerBucket.notification(upload(material)))).isEmpty();
    assertThat(harness.table().dump()).isEqualTo(before);
    assertThat(uploads()).isEmpty();
    assertThat(harness.bucket().get(kept().getFirst())).isEqualTo(JPEG);
  }

  @Test
  void messagesMayComeTwiceAndBeforeTheirObject() throws Exception {
    String material = add("image/png", "");
    String told = HandlerBucket.notification(upload(material));
    assertThat(check(told)).as("nothing there yet").isEmpty();
    harness.bucket().put(upload(material), PNG);
    assertThat(check(told, told, told)).isEmpty();
    assertThat(get(material).text("/state")).isEqualTo("ACCEPTED");
    assertThat(kept()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"Records\":[{}]}", "{\"Records\":[1]}"})
  void poisonIsReportedAndKeepsNothingBack(String poison) throws Exception {
    String material = add("image/png", "");
    harness.bucket().put(upload(material), PNG);
    assertThat(check(poison, HandlerBucket.notification(upload(material)))).hasSize(1);
    assertThat(get(material).text("/state")).isEqualTo("ACCEPTED");
  }

  @Test
  void otherKeysAndTestsOfTheBucket() throws Exception {
    assertThat(check("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}")).isEmpty();
    assertThat(check(HandlerBucket.notification("materials/x/y/z"))).hasSize(1);
    assertThat(check(HandlerBucket.notification("uploads/..%2Fx/y"))).hasSize(1);
  }

  @Test
  void anUploadThatNobodyAwaitsIsRemoved() throws Exception {
    harness.bucket().put(upload("NOTHING"), PNG);
    assertThat(check(HandlerBucket.notification(upload("NOTHING")))).isEmpty();
    assertThat(uploads()).isEmpty();
  }

  @Test
  void anOrderThatWasSubmittedTakesNothingMore() throws Exception {
    String material = add("image/png", "");
    harness.seeds().submit(harness.number(), order.id());
    harness.bucket().put(upload(material), PNG);
    assertThat(check(HandlerBucket.notification(upload(material)))).isEmpty();
    assertThat(get(material).each("/reasons", "/code")).containsExactly("ORDER_CLOSED");
    assertThat(kept()).isEmpty();
    assertThat(harness.seeds().order(order.id()).state()).isEqualTo(OrderState.AWAITING_REVIEW);
  }

  @Test
  void anotherTakesThePlaceOfTheOldOnlyWhenItIsGood() throws Exception {
    String old = checked("image/jpeg", JPEG);
    String bad = add("image/png", ",\"replaces\":\"" + old + "\"");
    harness.bucket().put(upload(bad), JPEG);
    check(HandlerBucket.notification(upload(bad)));
    assertThat(get(old).text("/state")).isEqualTo("ACCEPTED");
    String good = add("image/png", ",\"replaces\":\"" + old + "\"");
    harness.bucket().put(upload(good), PNG);
    check(HandlerBucket.notification(upload(good)));
    assertThat(get(old).text("/state")).isEqualTo("REPLACED");
    assertThat(get(good).text("/state")).isEqualTo("ACCEPTED");
    assertThat(kept()).singleElement().asString().contains(good);
  }

  @Test
  void anEarlierOrdersMaterialIsCheckedAgainWithTodaysDates() throws Exception {
    String material = checked("image/jpeg", JPEG);
    harness.seeds().abandonOpen(harness.number());
    Order next = harness.seeds().draft(harness.number());
    String reuse =
        "{\"reuse\":{\"orderId\":\"%s\",\"materialId\":\"%s\"}}".formatted(order.id(), material);
    order = next;
    String again =
        http(AddMaterialFunction::new, Materials.add(next.id().value(), reuse))
            .done(201)
            .text("/materialId");
    assertThat(uploads()).hasSize(1);
    check(HandlerBucket.notification(upload(again)));
    assertThat(get(again).body()).containsEntry("state", "ACCEPTED").containsEntry("width", 1000);
  }

  @Test
  void whereverItStopsTheEndIsTheSame() throws Exception {
    List<String> calls = List.of("PutObject", "TransactWriteItems", "DeleteObject");
    for (String call : calls) {
      String material = add("image/jpeg", "");
      harness.bucket().put(upload(material), JPEG);
      String told = HandlerBucket.notification(upload(material));
      AtomicBoolean failed = new AtomicBoolean();
      harness
          .watch()
          .fail(
              request ->
                  request.getClass().getSimpleName().startsWith(call)
                      && failed.compareAndSet(false, true),
              new IllegalStateException("stopped"));
      assertThat(check(told)).as(call).hasSize(1);
      assertThat(check(told)).as(call).isEmpty();
      assertThat(get(material).text("/state")).isEqualTo("ACCEPTED");
      assertThat(uploads()).isEmpty();
      assertThat(harness.bucket().keys("materials/" + order.id() + "/" + material + "/"))
          .hasSize(1);
    }
  }
}

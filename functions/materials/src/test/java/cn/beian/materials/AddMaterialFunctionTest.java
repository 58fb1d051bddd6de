package cn.beian.materials;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.SampleImages;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /orders/{orderId}/materials. */
class AddMaterialFunctionTest extends HandlerContract {
  private final byte[] file = SampleImages.png();
  private String id = "";

  @BeforeEach
  void lay() {
    harness.withBucket();
    harness.faceCheck().reply(request -> "{\"genuine\":" + !request.body().contains("fail") + "}");
    id = harness.seeds().draft(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new AddMaterialFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.ADD;
  }

  @Override
  protected HttpEvent request() {
    return Materials.add(id, Materials.claim("UNIT_CERTIFICATE", "image/png", file.length));
  }

  private HandlerReply added() throws Exception {
    return call(request()).done(201);
  }

  @Test
  void answersHowToUploadAndTheLinkWorksAsItWasSigned() throws Exception {
    HandlerReply reply = added();
    assertThat(reply.text("/state")).isEqualTo("AWAITED");
    assertThat(reply.text("/upload/method")).isEqualTo("PUT");
    assertThat(reply.headers().get("Location")).endsWith("/materials/" + reply.text("/materialId"));
    assertThat(Materials.upload(reply, file)).isEqualTo(200);
    assertThat(harness.bucket().keys("uploads/" + id + "/")).hasSize(1);
  }

  @Test
  void anotherTypeLengthPlaceOrTimeIsRefused() throws Exception {
    HandlerReply reply = added();
    String url = reply.text("/upload/url");
    assertThat(Materials.upload(url, "image/jpeg", file)).isNotEqualTo(200);
    assertThat(Materials.upload(url, "image/png", Arrays.copyOf(file, file.length - 1)))
        .isNotEqualTo(200);
    String material = reply.text("/materialId");
    assertThat(Materials.upload(url.replace(material, "OTHER"), "image/png", file))
        .isNotEqualTo(200);
    assertThat(
            Materials.upload(url.replaceFirst("Expires=\\d+", "Expires=9000"), "image/png", file))
        .isNotEqualTo(200);
    assertThat(Materials.unencrypted(url, file)).isNotEqualTo(200);
    assertThat(harness.bucket().keys("uploads/" + id + "/")).isEmpty();
  }

  @Test
  void anExpiredLinkIsRefused() throws Exception {
    HandlerReply reply = added();
    harness.pass(Duration.ofMillis(14 * 60_000 + 58_500));
    RequestStreamHandler get = harness.make(GetMaterialFunction::new);
    HttpEvent again = Materials.get(id, reply.text("/materialId"));
    String url = harness.call(get, allowed(again)).done(200).text("/upload/url");
    assertThat(url).contains("X-Amz-Expires=1&");
    Thread.sleep(2_100);
    assertThat(Materials.upload(url, "image/png", file)).isEqualTo(403);
  }

  @Test
  void nothingIsThereForThoseWithoutALink() throws Exception {
    HandlerReply reply = added();
    Materials.upload(reply, file);
    String key = "uploads/" + id + "/" + reply.text("/materialId");
    assertThat(Materials.open(harness.bucket().address(key))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"NO_KIND\",\"contentType\":\"image/png\",\"sizeBytes\":300000}",
        "{\"kind\":\"UNIT_CERTIFICATE\",\"contentType\":\"application/pdf\",\"sizeBytes\":300000}",
        "{\"kind\":\"UNIT_CERTIFICATE\",\"contentType\":\"image/png\",\"sizeBytes\":204799}",
        "{\"kind\":\"UNIT_CERTIFICATE\",\"contentType\":\"image/png\",\"sizeBytes\":4194305}",
        "{\"contentType\":\"image/png\",\"sizeBytes\":300000}",
        "{\"reuse\":{\"orderId\":\"a b\",\"materialId\":\"x\"}}"
      })
  void whatNobodyCouldUploadIsRefusedAtOnce(String body) throws Exception {
    assertThat(call(Materials.add(id, body)).refused(400, "MALFORMED").errors()).hasSize(1);
  }

  @Test
  void onlyWhileItIsTheCustomersTurn() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Order submitted = harness.seeds().submitted(number);
    RequestStreamHandler handler = handler();
    harness
        .call(handler, HandlerCaller.customer(number).calls(request(submitted)))
        .refused(409, "ORDER_STATE");
  }

  private HttpEvent request(Order order) {
    return Materials.add(
        order.id().value(), Materials.claim("UNIT_CERTIFICATE", "image/png", file.length));
  }

  @Test
  void oneRequestUnderOneKeyAddsOne() throws Exception {
    HttpEvent event = request().header("Idempotency-Key", "k-1");
    String first = call(event).done(201).text("/materialId");
    HandlerReply again = call(event).done(200);
    assertThat(again.text("/materialId")).isEqualTo(first);
    assertThat(again.body()).as("links are not kept").doesNotContainKey("upload");
  }

  @Test
  void theSixtyFirstIsTooMany() throws Exception {
    RequestStreamHandler handler = handler();
    int there = 4;
    for (int i = there; i < 60; i++) {
      harness.call(handler, allowed(request())).done(201);
    }
    harness.call(handler, allowed(request())).refused(409, "TOO_MANY_MATERIALS");
    harness.pass(Duration.ofMinutes(16));
    harness.call(handler, allowed(request())).done(201);
  }

  @Test
  void whatIsToBeReplacedMustBeThere() throws Exception {
    String body = Materials.claim("UNIT_CERTIFICATE", "image/png", file.length);
    call(Materials.add(id, body.replace("{\"kind\"", "{\"replaces\":\"M9\",\"kind\"")))
        .refused(404, "MATERIAL_NOT_FOUND");
  }

  @Test
  void theAppVouchesForItsPicturesOnly() throws Exception {
    for (boolean genuine : List.of(true, false)) {
      String token = genuine ? "good" : "fail";
      String body =
          Materials.claim("UNIT_CERTIFICATE", "image/png", file.length)
              .replace("{\"kind\"", "{\"capture\":\"" + token + "\",\"kind\"");
      assertThat(call(Materials.add(id, body)).done(201).body())
          .containsEntry("capturedInApp", genuine);
    }
    assertThat(added().body()).doesNotContainKey("capturedInApp");
  }
}

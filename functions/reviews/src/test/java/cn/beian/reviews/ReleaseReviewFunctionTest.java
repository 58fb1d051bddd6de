package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HttpEvent;
import org.junit.jupiter.api.Test;

/** DELETE /reviews/{orderId}/claim. */
class ReleaseReviewFunctionTest extends ReviewActContract {
  @Override
  protected HttpFunction create() {
    return new ReleaseReviewFunction();
  }

  @Override
  HttpEvent act(String order) {
    return on(order, "DELETE", "/claim");
  }

  @Override
  protected HttpEvent otherRequest() {
    return request().body("{ }");
  }

  @Test
  void anotherMayTakeItAtOnce() throws Exception {
    claim("reviewer-1").done(200);
    assertThat(call(request()).done(200).body()).doesNotContainKey("claim");
    assertThat(claim("reviewer-2").done(200).text("/claim/by")).isEqualTo("reviewer-2");
  }

  @Test
  void whatNobodyHasIsReleasedAlready() throws Exception {
    assertThat(call(request()).done(200).body()).doesNotContainKey("claim");
  }
}

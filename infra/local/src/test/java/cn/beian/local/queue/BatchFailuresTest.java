package cn.beian.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.function.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchFailuresTest {
  private static final List<String> BATCH = List.of("a", "b");

  @Test
  void namedItemsFailAndTheRestIsDone() {
    assertThat(answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"))
        .containsExactly("b");
    assertThat(answered("{\"batchItemFailures\":[]}")).isEmpty();
    assertThat(answered("")).isEmpty();
    assertThat(answered("null")).isEmpty();
  }

  @Test
  void anItemThatWasNotInTheBatchFailsItWhole() {
    assertThat(answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"}]}")).hasSize(2);
    assertThat(answered("{\"batchItemFailures\":[{}]}")).hasSize(2);
  }

  @Test
  void aFunctionThatFailsFailsItWhole() {
    assertThat(BatchFailures.of(new Invocation.Failed("X", "x"), BATCH, true)).hasSize(2);
    assertThat(BatchFailures.of(new Invocation.TimedOut(), BATCH, true)).hasSize(2);
  }

  private static Set<String> answered(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return BatchFailures.of(new Invocation.Answered(bytes), BATCH, true);
  }
}

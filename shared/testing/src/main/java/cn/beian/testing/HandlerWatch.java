package cn.beian.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Watches a handler's AWS calls: notes each operation's name, and makes those fail that it is told
 * to.
 */
public final class HandlerWatch implements ExecutionInterceptor {
  private final List<String> operations = Collections.synchronizedList(new ArrayList<>());
  private volatile Function<SdkRequest, @Nullable RuntimeException> failures = request -> null;

  /** The names of the operations called, such as {@code GetItem}, in order. */
  public List<String> operations() {
    return List.copyOf(operations);
  }

  /** Makes the calls meant fail so, before they are sent. */
  public void fail(Predicate<SdkRequest> which, RuntimeException failure) {
    failures = request -> which.test(request) ? failure : null;
  }

  /** Makes every call fail so. */
  public void fail(RuntimeException failure) {
    fail(request -> true, failure);
  }

  /** Forgets what was noted, and lets everything through again. */
  public void reset() {
    operations.clear();
    failures = request -> null;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    operations.add(request.getClass().getSimpleName().replaceFirst("Request$", ""));
    RuntimeException failure = failures.apply(request);
    if (failure != null) {
      throw failure;
    }
  }
}

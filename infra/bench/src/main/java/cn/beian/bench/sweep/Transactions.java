package cn.beian.bench.sweep;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Keeps the transactions that go by. */
final class Transactions implements ExecutionInterceptor {
  private final Queue<TransactWriteItemsRequest> seen = new ConcurrentLinkedQueue<>();

  /** All of them, each to be made once more: without the token that would keep it from that. */
  List<TransactWriteItemsRequest> again() {
    return seen.stream()
        .map(request -> request.toBuilder().clientRequestToken(null).build())
        .toList();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest request) {
      seen.add(request);
    }
  }
}

package cn.beian.bench.sweep;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Counts the pages of queries, the units that the database says they took, and the time. */
final class QueryMeter implements ExecutionInterceptor {
  private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("QueryBegun");

  private final LongAdder pages = new LongAdder();
  private final DoubleAdder units = new DoubleAdder();
  private final LongAdder nanos = new LongAdder();

  long pages() {
    return pages.sum();
  }

  double units() {
    return units.sum();
  }

  /** How long the queries were waited for. */
  double seconds() {
    return nanos.sum() / 1e9;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(BEGUN, System.nanoTime());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return context.request() instanceof QueryRequest query
        ? query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
        : context.request();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.response() instanceof QueryResponse page) {
      nanos.add(System.nanoTime() - attributes.getAttribute(BEGUN));
      pages.increment();
      units.add(page.consumedCapacity().capacityUnits());
    }
  }
}

package cn.beian.local.template;

import java.util.List;
import java.util.stream.Stream;

/** What the template wires together, resolved. */
public record Wiring(
    List<FunctionSpec> functions,
    ApiSpec api,
    List<QueueSpec> queues,
    List<TableSpec> tables,
    List<KeySpec> keys,
    List<BucketSpec> buckets,
    List<EventSource> sources) {
  /** Copies its lists. */
  public Wiring {
    functions = List.copyOf(functions);
    queues = List.copyOf(queues);
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
    buckets = List.copyOf(buckets);
    sources = List.copyOf(sources);
  }

  /** The event sources of one kind. */
  public <T extends EventSource> Stream<T> sources(Class<T> kind) {
    return sources.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The queue with this ARN. */
  public QueueSpec queue(String arn) {
    return queues.stream()
        .filter(queue -> queue.arn().equals(arn))
        .findFirst()
        .orElseThrow(() -> new TemplateException("no queue has the ARN " + arn));
  }
}

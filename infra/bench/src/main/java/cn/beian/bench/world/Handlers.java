package cn.beian.bench.world;

import cn.beian.local.template.FunctionSpec;
import cn.beian.platform.env.Environment;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The template's handlers in this JVM and on the caller's thread, over one table, one instance of
 * each.
 */
public final class Handlers {
  private final World world;
  private final Place place;
  private final InstantSource clock;
  private final List<ExecutionInterceptor> interceptors;
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

  /**
   * Where they are.
   *
   * @param otherwise variables that are not as the template has them
   */
  record Place(String table, Map<String, String> otherwise) {}

  Handlers(World world, Place place, InstantSource clock, List<ExecutionInterceptor> interceptors) {
    this.world = world;
    this.place = place;
    this.clock = clock;
    this.interceptors = List.copyOf(interceptors);
  }

  /** What the function answers to the event. */
  public byte[] call(String function, byte[] event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RequestStreamHandler handler = handlers.computeIfAbsent(function, this::create);
    try {
      // None of the handlers looks at the context.
      handler.handleRequest(new ByteArrayInputStream(event), out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static RequestStreamHandler instance(FunctionSpec spec)
      throws ReflectiveOperationException {
    return (RequestStreamHandler) Class.forName(spec.handler()).getConstructor().newInstance();
  }

  private RequestStreamHandler create(String function) {
    FunctionSpec spec = world.function(function);
    Map<String, String> variables = new HashMap<>(world.variables(spec, place.table()));
    variables.putAll(place.otherwise());
    Environment environment = new Environment(Map.copyOf(variables), clock, interceptors);
    FutureTask<RequestStreamHandler> task =
        new FutureTask<>(() -> Environment.callWith(environment, () -> instance(spec)));
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(function + " cannot be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

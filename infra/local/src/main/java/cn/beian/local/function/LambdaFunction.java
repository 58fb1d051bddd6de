package cn.beian.local.function;

import cn.beian.local.template.FunctionSpec;
import cn.beian.platform.env.Environment;
import cn.beian.simulator.json.Json;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function: as many instances of its handler class as are busy at once, the idle ones kept
 * warm.
 */
final class LambdaFunction {
  private final FunctionSpec spec;
  private final Environment environment;
  private final ExecutorService threads;
  private final Deque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();

  LambdaFunction(FunctionSpec spec, Environment environment, ExecutorService threads) {
    this.spec = spec;
    this.environment = environment;
    this.threads = threads;
  }

  Invocation invoke(byte[] event) {
    String requestId = UUID.randomUUID().toString();
    Future<byte[]> running = threads.submit(() -> run(event, requestId));
    try {
      byte[] body = running.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Invocation.Answered(body);
    } catch (ExecutionException e) {
      return failed(requestId, cause(e));
    } catch (TimeoutException e) {
      running.cancel(true);
      report(requestId, "Task timed out after " + spec.timeout().toSeconds() + " seconds", "");
      return new Invocation.TimedOut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.cancel(true);
      return new Invocation.TimedOut();
    }
  }

  /** An instance that throws is used again, as on Lambda; one that is cut off is not. */
  private byte[] run(byte[] event, String requestId) throws Exception {
    RequestStreamHandler kept = idle.pollFirst();
    RequestStreamHandler instance = kept == null ? create() : kept;
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      instance.handleRequest(
          new ByteArrayInputStream(event), out, new LambdaContext(spec, requestId));
      return out.toByteArray();
    } finally {
      if (!Thread.currentThread().isInterrupted()) {
        idle.offerFirst(instance);
      }
    }
  }

  private RequestStreamHandler create() throws Exception {
    Class<?> type = Class.forName(spec.handler());
    return Environment.callWith(
        environment, () -> (RequestStreamHandler) type.getConstructor().newInstance());
  }

  private static Throwable cause(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean wrapped = cause instanceof InvocationTargetException && cause.getCause() != null;
    return wrapped && cause.getCause() != null ? cause.getCause() : cause;
  }

  private Invocation failed(String requestId, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    String message = String.valueOf(cause.getMessage());
    report(requestId, message, trace.toString());
    return new Invocation.Failed(cause.getClass().getName(), message);
  }

  /** What Lambda writes into the function's log by itself. */
  private void report(String requestId, String message, String trace) {
    ObjectNode line = Json.object();
    line.put("level", "ERROR").put("function", spec.id()).put("requestId", requestId);
    line.put("errorMessage", message).put("stackTrace", trace);
    System.out.println(new String(Json.bytes(line), StandardCharsets.UTF_8));
  }
}

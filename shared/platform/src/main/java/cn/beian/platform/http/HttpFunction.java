package cn.beian.platform.http;

import cn.beian.domain.rule.UnusableRulesException;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.Primed;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import cn.beian.platform.table.TableBusyException;
import cn.beian.platform.text.Texts;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A function behind API Gateway: decodes, calls, and turns whatever happens into an answer (design
 * §7). A subclass decides nothing: it reads the request, calls one use case and shows its outcome.
 */
public abstract class HttpFunction extends Primed implements RequestStreamHandler {
  private final Problems problems = new Problems(new Texts());
  private final Idempotency idempotency;

  /**
   * @param idempotency how writes with an Idempotency-Key are kept from happening twice
   */
  protected HttpFunction(Environment environment, Idempotency idempotency) {
    super(environment);
    this.idempotency = idempotency;
  }

  /** Handles one request. */
  protected abstract HttpResponse handle(HttpRequest request);

  /** Turns the outcomes of this request into answers. */
  protected final Answers answers(HttpRequest request) {
    return new Answers(problems, request);
  }

  /** A request in the gateway's JSON that this function handles without changing anything. */
  protected abstract byte[] primingEvent();

  @Override
  protected final void prime() {
    answer(primingEvent());
    idempotency.prime();
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    out.write(answer(in.readAllBytes()).event());
  }

  private HttpResponse answer(byte[] event) {
    HttpRequest request;
    try {
      request = HttpRequest.read(event);
    } catch (MalformedException malformed) {
      return problems.of(malformed.errors(), "");
    }
    return answer(request);
  }

  private HttpResponse answer(HttpRequest request) {
    try {
      return idempotency.apply(request, this::handle, problems);
    } catch (MalformedException malformed) {
      return problems.of(malformed.errors(), request.requestId());
    } catch (RefusedException refused) {
      return refused.response(problems, request.requestId());
    } catch (TableBusyException busy) {
      return problems.of(HttpRefusal.UNAVAILABLE, request.requestId());
    } catch (RuntimeException failed) {
      log(request, failed);
      return problems.of(refusal(failed), request.requestId());
    }
  }

  private static HttpRefusal refusal(RuntimeException failure) {
    return switch (failure) {
      case SdkException call when passing(call) -> HttpRefusal.UNAVAILABLE;
      case UnusableRulesException _ -> HttpRefusal.RULES_UNUSABLE;
      default -> HttpRefusal.INTERNAL;
    };
  }

  /**
   * Whether the call may succeed when it is repeated; a call that is not permitted or not
   * understood will not.
   */
  private static boolean passing(SdkException failure) {
    return !(failure instanceof AwsServiceException answered)
        || answered.isThrottlingException()
        || answered.statusCode() < 400
        || answered.statusCode() >= 500;
  }

  private void log(HttpRequest request, RuntimeException failure) {
    Log.event("request_failed")
        .with(Field.FUNCTION, getClass().getSimpleName())
        .with(Field.REQUEST_ID, request.requestId())
        .with(failure)
        .write();
  }
}

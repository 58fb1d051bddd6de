package cn.beian.local.gateway;

import cn.beian.local.function.Functions;
import cn.beian.local.function.Invocation;
import cn.beian.local.gateway.GatewayResponses.Kind;
import cn.beian.local.template.ApiSpec;
import cn.beian.local.template.LocalNames;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.Request;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The REST API of the template, at the root of the address (on AWS the stage comes first). */
public final class Gateway {
  private static final int TIMEOUT_SECONDS = 29;

  private final ApiSpec api;
  private final Functions functions;
  private final Routes routes;
  private final GatewayResponses responses;
  private final Authorization authorization;

  /** A gateway for the API in front of the functions. */
  public Gateway(ApiSpec api, Functions functions, InstantSource clock) {
    this.api = api;
    this.functions = functions;
    this.routes = new Routes(api.routes());
    this.responses = new GatewayResponses(api.responses());
    this.authorization = new Authorization(functions, clock);
  }

  /** Answers a request, as API Gateway would. */
  public Answer answer(Request request) {
    String requestId = UUID.randomUUID().toString();
    try {
      Optional<Routes.Match> match = routes.find(request.method(), request.path());
      if (match.isEmpty()) {
        return responses.answer(Kind.MISSING_AUTHENTICATION_TOKEN, requestId);
      }
      return request.tooLarge()
          ? responses.answer(Kind.REQUEST_TOO_LARGE, requestId)
          : authorized(request, match.get(), requestId);
    } catch (IllegalArgumentException badEscape) {
      return responses.answer(Kind.BAD_REQUEST_PARAMETERS, requestId);
    }
  }

  private Answer authorized(Request request, Routes.Match match, String requestId) {
    Optional<ApiSpec.Authorizer> authorizer = api.authorizerOf(match.route());
    if (authorizer.isEmpty()) {
      return call(request, match, requestId, Map.of());
    }
    String token = request.headers().getFirst(authorizer.get().header());
    return switch (authorization.ask(authorizer.get(), token, methodArn(request))) {
      case Authorization.Verdict.Allowed allowed ->
          call(request, match, requestId, allowed.context());
      case Authorization.Verdict.Refused refused -> responses.answer(refused.kind(), requestId);
    };
  }

  private String methodArn(Request request) {
    String prefix =
        "arn:aws:execute-api:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":local/";
    return prefix + api.stage() + "/" + request.method() + request.path();
  }

  private Answer call(
      Request request, Routes.Match match, String requestId, Map<String, Object> caller) {
    byte[] event = ProxyEvents.event(request, match, requestId, caller);
    CompletableFuture<Invocation> running = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> running.complete(functions.invoke(match.route().function(), event)));
    try {
      return switch (running.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        case Invocation.Answered answered ->
            ProxyEvents.answer(answered.body())
                .orElseGet(() -> responses.answer(Kind.API_CONFIGURATION_ERROR, requestId));
        case Invocation.Failed _, Invocation.TimedOut _ ->
            responses.answer(Kind.API_CONFIGURATION_ERROR, requestId);
      };
    } catch (TimeoutException | ExecutionException e) {
      return responses.answer(Kind.INTEGRATION_TIMEOUT, requestId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return responses.answer(Kind.INTEGRATION_TIMEOUT, requestId);
    }
  }
}

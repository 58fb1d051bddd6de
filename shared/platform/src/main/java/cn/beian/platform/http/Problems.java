package cn.beian.platform.http;

import cn.beian.domain.concurrency.WayOut;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.text.Texts;
import java.util.List;
import java.util.Map;

/**
 * Problem documents (RFC 9457): code, reason and remedy in two languages, and never anything of the
 * inside.
 */
public final class Problems {
  private final Texts texts;

  public Problems(Texts texts) {
    this.texts = texts;
  }

  /** A refusal of the domain. */
  public HttpResponse of(Refusal refusal, String requestId) {
    JsonMap body = document(refusal.code().name(), status(refusal), refusal.parameters());
    if (!refusal.findings().isEmpty()) {
      body.with("findings", refusal.findings().stream().map(Problems::finding).toList());
    }
    if (!refusal.blockers().isEmpty()) {
      body.with("blockers", refusal.blockers().stream().map(Problems::blocker).toList());
    }
    if (refusal.allowed() != null) {
      body.with("state", refusal.parameters().get("state"))
          .with("action", refusal.parameters().get("action"))
          .with("allowed", refusal.allowed());
    }
    return patient(
        refusal,
        HttpResponse.problem(status(refusal), body.with("correlationId", requestId).build()));
  }

  /** When to try again, where that may help. */
  private static HttpResponse patient(Refusal refusal, HttpResponse response) {
    return switch (refusal.code().kind()) {
      case BUSY -> response.with("Retry-After", "1");
      case UNAVAILABLE -> response.with("Retry-After", "60");
      case THROTTLED ->
          response.with("Retry-After", refusal.parameters().getOrDefault("seconds", "60"));
      case NOT_FOUND, FORBIDDEN, CONFLICT, INVALID, STALE -> response;
    };
  }

  /** A refusal of HTTP. */
  public HttpResponse of(HttpRefusal refusal, String requestId) {
    JsonMap body = document(refusal.name(), refusal.status(), Map.of());
    HttpResponse response =
        HttpResponse.problem(refusal.status(), body.with("correlationId", requestId).build());
    return refusal == HttpRefusal.UNAVAILABLE ? response.with("Retry-After", "2") : response;
  }

  /** A body that cannot be read, with every place that is wrong. */
  public HttpResponse of(List<FieldError> errors, String requestId) {
    JsonMap body = document(HttpRefusal.MALFORMED.name(), 400, Map.of());
    body.with("errors", errors.stream().map(this::error).toList());
    return HttpResponse.problem(400, body.with("correlationId", requestId).build());
  }

  /** A finding as JSON. */
  public static Map<String, Object> finding(Finding finding) {
    return new JsonMap()
        .with("ruleId", finding.ruleId())
        .with("severity", finding.severity())
        .with("path", finding.path())
        .with("message", text(finding.message()))
        .with("fix", text(finding.fix()))
        .with("sources", finding.sources())
        .with("found", finding.found())
        .with("from", finding.from())
        .with("to", finding.to())
        .build();
  }

  /** A text in both languages as JSON. */
  public static Map<String, Object> text(Text text) {
    return new JsonMap().with("zh-CN", text.zh()).with("en", text.en()).build();
  }

  private JsonMap document(String code, int status, Map<String, String> parameters) {
    Texts.Problem problem = texts.problem(code, parameters);
    return new JsonMap()
        .with("type", "urn:beian:problem:" + code)
        .with("title", problem.title().en())
        .with("status", status)
        .with("code", code)
        .with("detail", text(problem.detail()))
        .with("remedy", text(problem.remedy()));
  }

  private Map<String, Object> error(FieldError error) {
    return new JsonMap()
        .with("path", error.path())
        .with("code", error.code())
        .with("message", text(texts.fieldError(error)))
        .build();
  }

  private static Map<String, Object> blocker(Blocker blocker) {
    return new JsonMap()
        .with("held", blocker.held())
        .with("name", blocker.name())
        .with("order", blocker.order())
        .with("since", blocker.since())
        .with("path", blocker.path())
        .with("type", blocker.type())
        .with("state", blocker.state())
        .with("why", blocker.why() == null ? null : text(blocker.why()))
        .with(
            "ways",
            blocker.ways().isEmpty() ? null : blocker.ways().stream().map(Problems::way).toList())
        .build();
  }

  private static Map<String, Object> way(WayOut way) {
    return new JsonMap().with("way", way.kind()).with("text", text(way.text())).build();
  }

  private static int status(Refusal refusal) {
    return switch (refusal.code().kind()) {
      case NOT_FOUND -> 404;
      case FORBIDDEN -> 403;
      case CONFLICT, BUSY -> 409;
      case INVALID -> 422;
      case STALE -> 412;
      case THROTTLED -> 429;
      case UNAVAILABLE -> 503;
    };
  }
}

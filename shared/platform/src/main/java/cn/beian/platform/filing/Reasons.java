package cn.beian.platform.filing;

import cn.beian.domain.order.Reason;
import cn.beian.domain.review.Rejection;
import cn.beian.domain.rule.FilingPaths;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.rules.Rejections;
import cn.beian.v3.LossTexts;
import cn.beian.v3.ResultTexts;
import cn.beian.wire.code.Explanation;
import cn.beian.wire.code.Text;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reasons for which an order came back, as JSON. */
public final class Reasons {
  private static final int CODE = 64;
  private static final int TEXT = 1000;
  private static final Pattern RESULT = Pattern.compile("V3-(\\d{4})");

  private Reasons() {}

  /**
   * Reads a reviewer's reason: a code of the catalogue, free text, or both; {@code path} names a
   * field that a filing can have.
   */
  public static Reason readReviewers(JsonObject json) {
    boolean coded = json.has("code");
    String code = json.parsed("code", Reasons::reviewersCode);
    String path = json.parsed("path", given -> FilingPaths.names(given) ? given : null);
    String text = coded ? json.text("text", TEXT) : json.requiredText("text", TEXT);
    return new Reason(code == null ? Reason.FREE : code, path, text);
  }

  private static @Nullable String reviewersCode(String code) {
    return Rejections.catalogue().find(code).filter(Reasons::providers).isPresent() ? code : null;
  }

  private static boolean providers(Rejection rejection) {
    return rejection.by().contains(Rejection.By.PROVIDER);
  }

  /** Reads a reason as {@link #write} wrote it. */
  public static Reason readKept(JsonObject json) {
    return new Reason(
        json.requiredText("code", CODE), json.text("path", TEXT), json.text("text", TEXT));
  }

  /** Reads a reason of the administration's. */
  public static Reason read(JsonObject json) {
    return new Reason(
        json.requiredText("code", CODE), json.text("path", TEXT), json.requiredText("text", TEXT));
  }

  /** A reason as people see it: what the catalogue says of it beside what was written. */
  public static Map<String, Object> view(Reason reason) {
    Map<String, Object> view = write(reason);
    Rejections.catalogue()
        .find(reason.code())
        .ifPresent(known -> {
          view.put("topic", Rejections.text(known.topic()));
          view.put("cause", Rejections.text(known.cause()));
          view.put("remedy", Rejections.text(known.remedy()));
        });
    interfaceCode(reason.code())
        .ifPresent(known -> {
          view.put("topic", text(known.message()));
          view.put("cause", text(known.cause()));
          view.put("remedy", text(known.remedy()));
        });
    return view;
  }

  /** What a code of the ministry's interface says, or of what it cannot carry. */
  private static Optional<Explanation> interfaceCode(String code) {
    Matcher result = RESULT.matcher(code);
    if (result.matches()) {
      return ResultTexts.of(Long.parseLong(result.group(1)));
    }
    return code.startsWith("V3-")
        ? LossTexts.of(code)
            .map(loss -> new Explanation(loss.message(), loss.message(), loss.remedy()))
        : Optional.empty();
  }

  private static Map<String, Object> text(Text text) {
    return new JsonMap().with("zh-CN", text.zh()).with("en", text.en()).build();
  }

  /** A reason as JSON, to be kept. */
  public static Map<String, Object> write(Reason reason) {
    return new JsonMap()
        .with("code", reason.code())
        .with("path", reason.path())
        .with("text", reason.text())
        .build();
  }
}

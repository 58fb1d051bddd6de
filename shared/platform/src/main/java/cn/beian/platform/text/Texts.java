package cn.beian.platform.text;

import cn.beian.domain.drift.Drift;
import cn.beian.domain.material.MaterialFlaw;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.rule.Text;
import cn.beian.domain.type.TypeGround;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts for people, from the message bundles. Each bundle is read when it is first needed. */
public final class Texts {
  private @Nullable Map<?, ?> problems;
  private @Nullable Map<?, ?> states;
  private @Nullable Map<?, ?> types;
  private @Nullable Map<?, ?> progress;
  private @Nullable Map<?, ?> materials;
  private @Nullable Map<?, ?> drifts;
  private @Nullable Map<?, ?> deregistration;

  /** A problem's texts. */
  public record Problem(Text title, Text detail, Text remedy) {}

  /** What is the case, and what to do about it. */
  public record Advice(Text message, Text fix) {}

  /** What is said, and the ids of the sources that it is from. */
  public record Sourced(Text text, List<String> sources) {
    public Sourced {
      sources = List.copyOf(sources);
    }
  }

  /** The texts of a refusal's code. */
  public Problem problem(String code, Map<String, String> parameters) {
    Map<?, ?> entry = entry(problems(), code);
    return new Problem(
        text(entry, "title").with(parameters),
        text(entry, "detail").with(parameters),
        text(entry, "remedy").with(parameters));
  }

  /** What is wrong with a field. */
  public Text fieldError(FieldError error) {
    return pair(entry(problems(), "field." + error.code().name())).with(error.parameters());
  }

  /** What happens next to an order in this state, and who has to do it. */
  public Text next(OrderState state) {
    if (states == null) {
      states = bundle("states.json");
    }
    return pair(entry(states, state.name()));
  }

  /** Why an order has its type, has none yet, or cannot be. */
  public Advice type(TypeGround ground) {
    if (types == null) {
      types = bundle("types.json");
    }
    Map<?, ?> entry = entry(types, ground.name());
    return new Advice(text(entry, "message"), text(entry, "fix"));
  }

  /** A text about an order's progress: of a step, a section, or the whole. */
  public Text progress(String name, Map<String, String> parameters) {
    if (progress == null) {
      progress = bundle("progress.json");
    }
    return pair(entry(progress, name)).with(parameters);
  }

  /** Why an uploaded file was refused. */
  public Advice material(MaterialFlaw flaw) {
    if (materials == null) {
      materials = bundle("materials.json");
    }
    Map<?, ?> entry = entry(materials, flaw.name());
    return new Advice(text(entry, "message"), text(entry, "fix"));
  }

  /** Why we and an administration may not agree, and what to do. */
  public Advice drift(Drift.Kind kind) {
    if (drifts == null) {
      drifts = bundle("drifts.json");
    }
    Map<?, ?> entry = entry(drifts, kind.name());
    return new Advice(text(entry, "message"), text(entry, "fix"));
  }

  /** A text about a deregistration: what it brings with it, or whether it can be revoked. */
  public Sourced deregistration(String name, Map<String, String> parameters) {
    if (deregistration == null) {
      deregistration = bundle("deregistration.json");
    }
    Map<?, ?> entry = entry(deregistration, name);
    List<String> sources =
        entry.get("sources") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return new Sourced(pair(entry).with(parameters), sources);
  }

  private Map<?, ?> problems() {
    if (problems == null) {
      problems = bundle("problems.json");
    }
    return problems;
  }

  static Map<?, ?> entry(Map<?, ?> bundle, String code) {
    if (bundle.get(code) instanceof Map<?, ?> entry) {
      return entry;
    }
    throw new IllegalStateException("no text for " + code);
  }

  static Text text(Map<?, ?> entry, String name) {
    return pair(entry(entry, name));
  }

  private static Text pair(Map<?, ?> pair) {
    return new Text(String.valueOf(pair.get("zh-CN")), String.valueOf(pair.get("en")));
  }

  static Map<?, ?> bundle(String name) {
    try (InputStream in = Texts.class.getResourceAsStream("/beian/texts/" + name)) {
      if (in != null && Json.read(in.readAllBytes()) instanceof Map<?, ?> map) {
        return map;
      }
      throw new IllegalStateException("message bundle missing: " + name);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
